"""What the scripts beside this one share: recordings, pronunciations, halves."""
import os
import subprocess

import numpy as np

RATE = 16_000
FRAME = 160
DICTIONARY = os.environ.get('DICTIONARY', '/usr/share/pocketsphinx/model/en-us/cmudict-en-us.dict')


def dictionary():
    """Every word's ways to be said, as lists of ARPAbet phones."""
    known = {}
    with open(DICTIONARY) as file:
        for line in file:
            word, *phones = line.split()
            known.setdefault(word.split('(')[0], []).append(phones)
    return known


def phone_names(known):
    """All phones, in the order of their numbers for the network, which begin with 1."""
    return sorted({phone for ways in known.values() for way in ways for phone in way})


def read(path):
    """A recording's samples, 16 kHz."""
    raw = subprocess.run(['sox', path, '-t', 'raw', '-r', str(RATE), '-e', 'signed', '-b', '16', '-c', '1', '-L', '-'],
                         stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=True).stdout
    return np.frombuffer(raw, '<i2').astype(np.float32)


def half(whose):
    """The half that a speaker or file belongs to, as supine.bench.Clip has it."""
    code = 0
    for letter in whose:
        code = (31 * code + ord(letter)) & 0xffffffff
    return code % 2


def level(sound):
    """RMS of the parts in which something sounds."""
    power = (sound[:len(sound) // FRAME * FRAME].reshape(-1, FRAME) ** 2).mean(1)
    return 1. if power.size == 0 or power.max() <= 0 else max(1e-6, float(np.sqrt(power[power > power.max() * .01].mean())))
