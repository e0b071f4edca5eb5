#!/usr/bin/env python3
"""What the program understands and what its scripts say, as texts for say.py: phrases.py SCRIPTS WORK."""
import glob
import json
import re
import sys


def texts(value):
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, list):
        for each in value:
            yield from texts(each)
    elif isinstance(value, str):
        yield value


def main():
    scripts, work = sys.argv[1], sys.argv[2]
    with open(f'{scripts}/phrases/en.json') as file:
        phrases = [phrase for ways in json.load(file)['phrases'].values() for phrase in ways]
    sentences = set()
    for path in sorted(glob.glob(f'{scripts}/**/*.json', recursive=True)):
        if '/schema/' not in path:
            with open(path) as file:
                for text in texts(json.load(file)):
                    parts = [re.sub("[^a-z' ]", '', part.lower()).split() for part in re.split(r'[.!?;:,\n]', text)]
                    sentences.update(' '.join(words) for words in parts if 2 <= len(words) <= 9)
    for name, lines in ('phrases', phrases), ('sentences', sorted(sentences)):
        with open(f'{work}/{name}.txt', 'w') as out:
            out.write('\n'.join(lines))


if __name__ == '__main__':
    main()
