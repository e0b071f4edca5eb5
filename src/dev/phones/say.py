#!/usr/bin/env python3
"""Says phrases and sentences with the voices of synthesisers that are installed (flite, festival, espeak-ng).

say.py HALF COUNT WORK: voices of one half (0 or 1; the halves share none), into WORK/said-HALF.npz. WORK holds
phrases.txt (what the program understands, a phrase a line) and sentences.txt; both are made by ./train.
"""
import io
import os
import random
import re
import subprocess
import sys
import wave

import numpy as np
from scipy.signal import resample_poly

from sounds import RATE, dictionary

# Voices whose names differ only behind the plus share an accent; a half is asked about with voices of the other.
ESPEAK = [
    [a + v for a in ("en-gb", "en-029", "en-us") for v in (
        "", "+f2", "+anika", "+m1", "+m3", "+f1", "+m5", "+m7", "+belinda", "+adam", "+david", "+ed", "+linda", "+michael",
        "+steph2", "+victor", "+edward", "+sandro") if a + v != "en-us"],
    [a + v for a in ("en-us", "en-gb-scotland", "en-gb-x-rp") for v in (
        "", "+f4", "+f5", "+f3", "+m2", "+m4", "+m6", "+m8", "+klatt", "+klatt2", "+robosoft", "+andy", "+annie", "+benjamin",
        "+denis", "+gene", "+quincy", "+rob", "+robert", "+steph")]]
OTHERS = [
    [("flite", "slt")] * 7 + [("flite", "awb")] * 8 + [("festival", "cmu_us_slt_arctic_hts")] * 5,
    [("flite", "rms")] * 8 + [("flite", "kal16")] * 4 + [("flite", "kal")] * 4 + [("festival", "kal_diphone")] * 5]
ESPEAKS_SHARE = 0.45
# Words that a command is easily taken for, and words that people say to others.
SIMILAR = """top shop stock step stomp stone dock spot mop hop plain paint play payment rain main page pan pen pin vein text nest mix
necks neck vex jack bag pack lack pat bake reed red steady already heady buddy butter batter letter paws cause boss wade weight late
gate know nose note though low yet guess yeah ship pit cup hell elf our hour oh ow out couch pouch house how hurt shirts heart lawn song
belong long stronger slow sow lower flower closer lauder loud cloud order quiet quite diet came shame some verse nurse fish finnish
punish retreat receipt result presume contain menu go on gone begin start star state site witch round found neck deck dime mine
theft rest relax breathe breath black""".split()


def text(lots, phrases, sentences, known):
    everyday = sorted({word for sentence in sentences for word in sentence.split()})
    rare = sorted(word for word in known if 3 <= len(known[word]) <= 7)
    spoken = sorted({word for phrase in phrases for word in phrase.split()})

    def next_text():
        lot = lots.random()
        if lot < .50:
            return lots.choice(phrases)
        if lot < .58:
            return lots.choice(SIMILAR)
        if lot < .64:
            return lots.choice(spoken)
        if lot < .78:
            return lots.choice(sentences)
        if lot < .90:
            return ' '.join(lots.choice(everyday) for _ in range(lots.choice([1, 2, 3])))
        return ' '.join(lots.choice(rare) for _ in range(lots.choice([1, 1, 2])))
    return next_text


def samples(wav):
    with wave.open(io.BytesIO(wav)) as file:
        rate = file.getframerate()
    data = wav[wav.find(b'data') + 8:]
    sound = np.frombuffer(data[:len(data) // 2 * 2], '<i2').astype(np.float32)
    common = np.gcd(rate, RATE)
    sound = sound if rate == RATE else resample_poly(sound, RATE // common, rate // common)
    if len(sound) < 800 or np.abs(sound).max() < 200:
        return None
    loud = np.where(np.abs(sound) > np.abs(sound).max() * .008)[0]
    return sound[max(0, loud[0] - 400):loud[-1] + 800]


def festival(jobs, lots, folder):
    os.makedirs(folder, exist_ok=True)
    script = os.path.join(folder, 'say.scm')
    with open(script, 'w') as out:
        for i, (voice, words) in enumerate(jobs):
            out.write(f'(voice_{voice})\n')
            if 'kal' in voice:
                out.write(f"(Parameter.set 'Duration_Stretch {lots.uniform(.8, 1.3):.2f})\n")
            out.write(f'(utt.save.wave (utt.synth (Utterance Text "{words}")) "{folder}/{i}.wav" (quote riff))\n')
    subprocess.run(['festival', '-b', script], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
    for i, (voice, words) in enumerate(jobs):
        with open(f'{folder}/{i}.wav', 'rb') as file:
            yield 'festival:' + voice, words, samples(file.read())


def one(engine, voice, words, lots, folder):
    if engine == 'espeak':
        said = subprocess.run(['espeak-ng', '-v', voice, '-s', str(lots.randint(120, 205)), '-p', str(lots.randint(25, 75)), '--stdout', words],
                              stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=False).stdout
    else:
        to = os.path.join(folder, 'flite.wav')
        pitch = ['--setf', f'int_f0_target_mean={lots.randint(80, 150)}'] if voice.startswith('kal') else []
        subprocess.run(['flite', '-voice', voice, '--setf', f'duration_stretch={lots.uniform(.8, 1.3):.2f}', *pitch, '-t', words, '-o', to], check=True)
        with open(to, 'rb') as file:
            said = file.read()
    return f'{engine}:{voice}', words, samples(said)


def main():
    half, count, work = int(sys.argv[1]), int(sys.argv[2]), sys.argv[3]
    lots = random.Random(100 + half)
    known = {word: ways[0] for word, ways in dictionary().items() if re.fullmatch("[a-z']+", word)}
    with open(f'{work}/phrases.txt') as file:
        phrases = list(dict.fromkeys(file.read().split('\n')))
    with open(f'{work}/sentences.txt') as file:
        sentences = [line for line in file.read().split('\n') if all(word in known for word in line.split())]
    next_text = text(lots, phrases, sentences, known)
    jobs = []
    for _ in range(count):
        engine = ('espeak', lots.choice(ESPEAK[half])) if lots.random() < ESPEAKS_SHARE else lots.choice(OTHERS[half])
        jobs.append((engine, next_text()))
    said = list(festival([(voice, words) for (engine, voice), words in jobs if engine == 'festival'], lots, f'{work}/festival-{half}'))
    for n, ((engine, voice), words) in enumerate(jobs):
        if n % 1000 == 0:
            print(f'said {n} of {count}', flush=True)
        if engine != 'festival':
            said.append(one(engine, voice, words, lots, work))
    said = [each for each in said if each[2] is not None]
    np.savez(f'{work}/said-{half}.npz', samples=np.clip(np.concatenate([sound for *_, sound in said]), -32767, 32767).astype(np.int16),
             lengths=np.array([len(sound) for *_, sound in said]), words=np.array([words for _, words, _ in said]))


if __name__ == '__main__':
    main()
