#!/usr/bin/env python3
"""Puts what was said into rooms, noise and other people's talk: what the network learns from.

scenes.py HALF|all COPIES CORPUS WORK NAME: into WORK/NAME.raw (16 bit), NAME.lengths (samples of each utterance) and NAME.phones (their
numbers). CORPUS is laid out like supine bench hearing's, with a MANIFEST.tsv; WORK/librispeech.txt, if it is there, tells what its files say
("words (file)").
"""
import csv
import os
import random
import re
import sys

import numpy as np
from scipy.signal import fftconvolve, lfilter, resample_poly

from sounds import FRAME, RATE, dictionary, half, level, phone_names, read

FULL_SCALE = 32768
# How often a real word is used for each use of a synthetic one: few people say few words.
WORD, ONE_MANS_WORD, ONE_MAN = 7, 3, 'felixchenfy'
LONGEST_S = 16


def decibels(db):
    return 10 ** (db / 20)


class Scenes:
    def __init__(self, halves, corpus, work):
        self.lots = np.random.default_rng(104)
        self.choices = random.Random(7)
        self.known = dictionary()
        self.numbers = {phone: i + 1 for i, phone in enumerate(phone_names(self.known))}
        self.said, self.noises, self.talk, self.rooms = [], [], [], []
        for which in halves:
            with np.load(f'{work}/said-{which}.npz') as file:
                samples, lengths, words = file['samples'], file['lengths'], file['words']
            for sound, text in zip(np.split(samples, np.cumsum(lengths)[:-1]), words):
                self.add(sound, str(text), 1)
        self.recorded(halves, corpus, transcripts(f'{work}/librispeech.txt'))

    def add(self, sound, text, times):
        phones = [phone for word in text.split() for phone in self.known.get(word, [['?']])[0]]
        if phones and '?' not in phones and len(sound) < LONGEST_S * RATE:
            self.said.append((sound, [self.numbers[phone] for phone in phones], times))

    def recorded(self, halves, corpus, librispeech):
        with open(f'{corpus}/MANIFEST.tsv') as file:
            rows = list(csv.DictReader(file, delimiter='\t', quoting=csv.QUOTE_NONE))
        for row in rows:
            path = row['path']
            name = os.path.basename(path)
            whose = row['speaker'] or name
            if half(whose) not in halves:
                continue
            sound = read(f'{corpus}/{path}')
            folder = path.split('/')[1]
            if path.startswith('noise/'):
                self.noises.append(sound)
            elif path.startswith('rir/'):
                if 'house-impulses' in path:
                    answer = sound[np.abs(sound).argmax():][:RATE * 3 // 4]
                    self.rooms.append(answer / np.sqrt((answer ** 2).sum()))
            else:
                if folder in ('picovoice_s2i', 'librispeech', 'ljspeech'):
                    self.talk.append(sound)
                single = path.startswith('words/') or folder in ('gsc_words', 'felixros_words')
                text = {'librispeech': librispeech.get(name.rsplit('.', 1)[0]), 'picovoice_s2i': None}.get(folder, row['label'])
                if text:
                    self.add(sound, re.sub("[^a-z' ]", ' ', text.lower()), (ONE_MANS_WORD if whose == ONE_MAN else WORD) if single else 1)

    def room(self):
        if self.rooms and self.lots.random() < .5:
            return self.choices.choice(self.rooms)
        length = int(self.lots.uniform(.15, .7) * RATE)
        answer = self.lots.standard_normal(length) * 10 ** (-3 * np.arange(length) / length)
        answer[:RATE // 250] = 0
        answer *= decibels(self.lots.uniform(-8, 3)) / np.sqrt((answer ** 2).sum())
        answer[0] = 1
        return answer

    def background(self, length):
        lot = self.lots.random()
        if lot < .4 and self.noises:
            noise = self.choices.choice(self.noises)
            return np.resize(np.roll(noise, -self.lots.integers(len(noise))), length)
        if lot < .6:
            all_at_once = np.zeros(length)
            for _ in range(self.lots.integers(3, 7)):
                talker = self.choices.choice(self.talk)
                piece = talker[self.lots.integers(max(1, len(talker) - length)):][:length]
                all_at_once[:len(piece)] += piece / level(piece)
            return all_at_once
        return lfilter([1], [1, -self.lots.uniform(0, .97)], self.lots.standard_normal(length))

    def spoken(self, sound):
        """At another speed and pitch, in a room, through some microphone, before a background."""
        lots = self.lots
        if lots.random() < .7:
            sound = resample_poly(sound.astype(np.float32), int(round(100 / lots.uniform(.86, 1.16))), 100)
        scene = np.zeros(int(lots.uniform(.12, .5) * RATE) + len(sound) + int(lots.uniform(.22, .5) * RATE))
        begin = lots.integers(int(.12 * RATE), max(int(.12 * RATE) + 1, len(scene) - len(sound) - int(.22 * RATE) + 1))
        scene[begin:begin + len(sound)] = sound
        if lots.random() < .5:
            scene = fftconvolve(scene, self.room())[:len(scene)]
        if lots.random() < .5:
            scene = lfilter([1, -lots.uniform(-.5, .5)], [1], scene)
            if lots.random() < .4:
                scene = lfilter([1], [1, -lots.uniform(-.6, .6)], scene)
        loud = FULL_SCALE * decibels(lots.uniform(-42, -9))
        below = lots.uniform(4, 28) if lots.random() < .55 else lots.uniform(28, 60)
        behind = self.background(len(scene))
        return scene / level(scene) * loud + behind / level(behind) * loud * decibels(-below)

    def nobody(self):
        behind = self.background(int(self.lots.uniform(.5, 2) * RATE))
        return behind / level(behind) * FULL_SCALE * decibels(self.lots.uniform(-60, -15))

    def each(self, copies):
        order = [(sound, phones) for sound, phones, times in self.said for _ in range(copies * times)]
        self.choices.shuffle(order)
        for sound, phones in order:
            scene, phones = (self.nobody(), []) if self.lots.random() < .03 else (self.spoken(sound), phones)
            scene = scene + self.lots.standard_normal(len(scene)) * FULL_SCALE * decibels(self.lots.uniform(-80, -62))
            yield np.clip(scene, -32767, 32767).astype('<i2')[:len(scene) // FRAME * FRAME], phones


def transcripts(path):
    if not os.path.exists(path):
        return {}
    with open(path) as file:
        found = [re.match(r'(.*) \((\S+)', line) for line in file]
    return {match.group(2): match.group(1) for match in found if match}


def main():
    which, copies, corpus, work, name = sys.argv[1], int(sys.argv[2]), sys.argv[3], sys.argv[4], sys.argv[5]
    scenes = Scenes([0, 1] if which == 'all' else [int(which)], corpus, work)
    print(f'{len(scenes.said)} utterances, {len(scenes.noises)} noises, {len(scenes.talk)} of talk, {len(scenes.rooms)} rooms', flush=True)
    with open(f'{work}/{name}.raw', 'wb') as raw, open(f'{work}/{name}.lengths', 'w') as lengths, open(f'{work}/{name}.phones', 'w') as spelled:
        for scene, phones in scenes.each(copies):
            raw.write(scene.tobytes())
            lengths.write(f'{len(scene)}\n')
            spelled.write(' '.join(map(str, phones)) + '\n')


if __name__ == '__main__':
    main()
