#!/usr/bin/env python3
"""Trains the network of supine.phones.PhoneNetwork to spell, and writes its weights.

learn.py WORK NAME EPOCHS WEIGHTS: from WORK/NAME.cepstra, .frames and .phones. Keeps WORK/NAME.pt too; with a fifth argument it begins from such
a file instead of from nothing.
"""
import math
import sys

import numpy as np
import torch
from torch import nn
from torch.nn import functional

CEPSTRA, OUTPUTS, NARROW, WIDE, TAPS, STRIDE, DILATIONS = 13, 40, 64, 160, 5, 3, (1, 1, 2, 2)
RATE, WARM_UP, DROPPED, DECAY, LARGEST_STEP = 2.5e-3, 300, .1, 1e-3, 5.
FRAMES_A_BATCH = 12_000
HELD_OUT = 97


class Network(nn.Module):
    def __init__(self, mean, deviation):
        super().__init__()
        self.register_buffer('mean', mean)
        self.register_buffer('deviation', deviation)
        self.narrow = nn.Conv1d(CEPSTRA, NARROW, TAPS, padding=TAPS // 2)
        self.narrow_norm = nn.BatchNorm1d(NARROW)
        self.wide = nn.Conv1d(NARROW, WIDE, TAPS, stride=STRIDE, padding=TAPS // 2)
        self.wide_norm = nn.BatchNorm1d(WIDE)
        self.around = nn.ModuleList(nn.Conv1d(WIDE, WIDE, TAPS, padding=TAPS // 2 * d, dilation=d, groups=WIDE) for d in DILATIONS)
        self.together = nn.ModuleList(nn.Conv1d(WIDE, WIDE, 1) for _ in DILATIONS)
        self.norms = nn.ModuleList(nn.BatchNorm1d(WIDE) for _ in DILATIONS)
        self.last = nn.Conv1d(WIDE, OUTPUTS, 1)
        self.drop = nn.Dropout(DROPPED)

    def forward(self, cepstra, there):
        """ln probability of each phone; there is 1 where a frame is no filling."""
        x = (cepstra - self.mean[:, None]) / self.deviation[:, None] * there
        x = functional.relu(self.narrow_norm(self.narrow(x)))
        x = functional.relu(self.wide_norm(self.wide(x)))
        there = there[:, :, ::STRIDE][:, :, :x.shape[2]]
        x = x * there
        for around, together, norm in zip(self.around, self.together, self.norms):
            x = (x + self.drop(functional.relu(norm(together(around(x)))))) * there
        return functional.log_softmax(self.last(x), 1)

    def weights(self):
        """In the order of the file: each layer [tap][input][output], then its biases; norms are folded in."""
        def layer(conv, norm=None):
            weight, bias = conv.weight.detach().double(), conv.bias.detach().double()
            if norm is not None:
                gain = (norm.weight / torch.sqrt(norm.running_var + norm.eps)).detach().double()
                weight, bias = weight * gain[:, None, None], bias * gain + norm.bias.detach() - norm.running_mean * gain
            return [weight.permute(2, 1, 0).reshape(-1), bias]
        parts = [self.mean, 1 / self.deviation, *layer(self.narrow, self.narrow_norm), *layer(self.wide, self.wide_norm)]
        for around, together, norm in zip(self.around, self.together, self.norms):
            parts += [*layer(around), *layer(together, norm)]
        parts += layer(self.last)
        return np.concatenate([part.double().numpy() for part in parts]).astype('>f4')


class Utterances:
    def __init__(self, work, name):
        self.cepstra = np.fromfile(f'{work}/{name}.cepstra', '<f4').reshape(-1, CEPSTRA)
        self.frames = np.loadtxt(f'{work}/{name}.frames', dtype=int)
        self.begin = np.concatenate([[0], np.cumsum(self.frames)])
        with open(f'{work}/{name}.phones') as file:
            self.phones = [list(map(int, line.split())) for line in file]

    def batch(self, which):
        longest = max(self.frames[i] for i in which)
        cepstra, there = np.zeros((len(which), CEPSTRA, longest), np.float32), np.zeros((len(which), 1, longest), np.float32)
        for row, i in enumerate(which):
            cepstra[row, :, :self.frames[i]] = self.cepstra[self.begin[i]:self.begin[i + 1]].T
            there[row, 0, :self.frames[i]] = 1
        return (torch.from_numpy(cepstra), torch.from_numpy(there), torch.tensor([p for i in which for p in self.phones[i]], dtype=torch.long),
                torch.tensor([len(self.phones[i]) for i in which]), torch.tensor([(self.frames[i] + STRIDE - 1) // STRIDE for i in which]))

    def batches(self, which):
        order = which[np.argsort(self.frames[which] + np.random.rand(len(which)) * 20)]
        batches, now = [], []
        for i in order:
            now.append(i)
            if len(now) * self.frames[i] > FRAMES_A_BATCH:
                batches.append(now)
                now = []
        batches += [now] if now else []
        np.random.shuffle(batches)
        return batches


def loss(network, batch):
    cepstra, there, phones, phone_counts, moments = batch
    logs = network(cepstra, there).permute(2, 0, 1)
    return functional.ctc_loss(logs, phones, moments.clamp(max=logs.shape[0]), phone_counts, zero_infinity=True, reduction='sum')


def main():
    work, name, epochs, to = sys.argv[1], sys.argv[2], int(sys.argv[3]), sys.argv[4]
    torch.manual_seed(1)
    np.random.seed(1)
    said = Utterances(work, name)
    mean, deviation = torch.tensor(said.cepstra[::7].mean(0)), torch.tensor(said.cepstra[::7].std(0))
    network = Network(mean, deviation)
    if len(sys.argv) > 5:
        network.load_state_dict(torch.load(sys.argv[5]))
        network.mean.copy_(mean)
        network.deviation.copy_(deviation)
    held = np.arange(len(said.frames))[::HELD_OUT]
    learned = np.setdiff1d(np.arange(len(said.frames)), held)
    optimiser = torch.optim.AdamW(network.parameters(), weight_decay=DECAY)
    steps, step = epochs * len(said.batches(learned)), 0
    for epoch in range(epochs):
        network.train()
        total = 0
        for which in said.batches(learned):
            rate = RATE * min(1, (step + 1) / WARM_UP) * (.5 * (1 + math.cos(math.pi * min(1, step / steps))) + .002)
            for group in optimiser.param_groups:
                group['lr'] = rate
            now = loss(network, said.batch(which))
            optimiser.zero_grad()
            (now / len(which)).backward()
            nn.utils.clip_grad_norm_(network.parameters(), LARGEST_STEP)
            optimiser.step()
            step += 1
            total += now.item()
        network.eval()
        with torch.no_grad():
            kept = sum(loss(network, said.batch(which)).item() for which in said.batches(held))
        print(f'epoch {epoch + 1} of {epochs}: loss a phone {total / sum(len(said.phones[i]) for i in learned):.3f}, '
              f'of what it did not learn from {kept / sum(len(said.phones[i]) for i in held):.3f}', flush=True)
        torch.save(network.state_dict(), f'{work}/{name}.pt')
        network.weights().tofile(to)


if __name__ == '__main__':
    main()
