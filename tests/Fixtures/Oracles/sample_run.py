"""A generated daily run for the statistics: closes of four funds, trades, equity, a benchmark, T-bill yields.

It begins and ends in mid-month, loses in two known crises, and ends below its high. Integers wrap at 2^64, closes have two decimals.
"""
import math
from datetime import date, timedelta

FIRST, LAST = date(2018, 8, 15), date(2020, 11, 17)
ASSETS = ["SPY", "IEF", "GLD", "XYZ"]
# Each fund's first close, and its mean and spread of a day.
FUNDS = {"SPY": (280.0, 0.0022, 0.022), "IEF": (101.0, 0.0006, 0.008), "GLD": (111.0, 0.0008, 0.016), "XYZ": (50.0, 0.0, 0.03)}
# Targets by trading day: SPY, IEF, GLD, XYZ; the rest is cash.
TARGETS = {
    0: (0.6, 0.3, 0.0, 0.0), 33: (0.2, 0.3, 0.4, 0.1), 77: (0.2, 0.3, 0.4, 0.1), 120: (0.5, 0.0, 0.5, 0.0), 121: (0.5, 0.0, 0.25, 0.0),
    260: (0.0, 0.0, 0.0, 0.0), 300: (0.4, 0.4, 0.2, 0.0), 399: (0.7, 0.3, 0.0, 0.0), 480: (0.7, 0.3, 0.0, 0.0),
}
KINDS = {0: "Funding", 77: "Drift", 480: "Drift"}
CAPITAL = 1000.0


def uniforms(seed):
    state = seed
    while True:
        state = (state * 6364136223846793005 + 1442695040888963407) % 2**64
        yield (state >> 11) / 2**53


def weekdays():
    day = FIRST
    while day <= LAST:
        if day.weekday() < 5:
            yield day
        day += timedelta(days=1)


def crisis(day):
    if date(2018, 9, 20) < day <= date(2018, 12, 24):
        return -0.003
    if date(2020, 2, 19) < day <= date(2020, 3, 23):
        return -0.015
    return 0.0


def closes_of(asset, days, seed):
    close, mean, spread = FUNDS[asset]
    draws, closes = uniforms(seed), []
    for day in days:
        if closes:
            move = crisis(day) if asset == "SPY" else 0.0
            close *= 1 + mean + move + spread * (next(draws) + next(draws) - 1)
        closes.append(round(close, 2))
    return closes


dates = list(weekdays())
closes = {asset: closes_of(asset, dates, seed) for seed, asset in enumerate(ASSETS, 7)}
yields = [(date(2018, 7, 1), 0.0195), (date(2018, 12, 20), 0.0241), (date(2019, 8, 1), 0.0203), (date(2020, 3, 16), 0.0011)]

equity, weights, trades, rebalances = [], [], [], []
shares, cash = [0.0] * 4, CAPITAL
for row, day in enumerate(dates):
    prices = [closes[a][row] for a in ASSETS]
    value = cash + math.fsum(s * p for s, p in zip(shares, prices))
    if row in TARGETS:
        before = [s * p / value for s, p in zip(shares, prices)]
        change = [t - w for t, w in zip(TARGETS[row], before)]
        turnover = (math.fsum(abs(c) for c in change) + abs(math.fsum(change))) / 2
        rebalances.append((day, KINDS.get(row, "NewTarget"), turnover, TARGETS[row]))
        for i, c in enumerate(change):
            if c != 0:
                new = TARGETS[row][i] * value / prices[i]
                trades.append((day, ASSETS[i], new - shares[i], prices[i]))
                cash -= (new - shares[i]) * prices[i]
                shares[i] = new
    equity.append(value)
    weights.append([s * p / value for s, p in zip(shares, prices)])
benchmark = [round(1000 * (0.8 * s / closes["SPY"][0] + 0.2 * i / closes["IEF"][0]), 2)
             for s, i in zip(closes["SPY"], closes["IEF"])]


def yield_on(day):
    known = [y for since, y in yields if since <= day]
    return known[-1] if known else math.nan
