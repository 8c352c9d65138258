"""The simulated market of the feed "simulated", written again from its description: writes simulated_market.json.

usage: python3 simulated_market.py

A stream of random numbers is SplitMix64 started from FNV-1a of a name, its offset basis xored with 19950103; u = (z >> 11) / 2^53; a
shock is the sum of twelve u, begun at -6. The tables are those of the plugin's source; days are New York trading days by rule.
"""
import math
from datetime import date, timedelta

from oracle import write_json

MASK = 2**64 - 1
FACTORS = ["shares", "rates", "credit", "foreign", "emerging", "small", "technology", "commodities", "gold", "realestate", "dollar"]
REGIMES = [
    ([13, 0.1, 1.0, -1, 0, 0, 3, 1, 2, 1, 0], [12, 0.8, 2, 7, 10, 6, 7, 14, 14, 9, 6], -0.10, [0, 9, 9, 0]),
    ([0, -0.8, -1, -2, -2, 1, -5, 14, 8, -2, 2], [17, 1.1, 3, 8, 12, 7, 9, 18, 16, 10, 7], 0.45, [25, 0, 14, 0]),
    ([-48, 1.6, -12, -3, -8, -5, -4, -30, 10, -15, 8], [36, 1.3, 9, 11, 17, 10, 11, 28, 22, 20, 10], -0.55, [0, 0, 0, 110]),
    ([27, 0.0, 9, 1, 8, 6, 5, 6, 4, 10, -4], [20, 1.0, 4, 8, 13, 8, 9, 18, 16, 12, 7], -0.25, [40, 0, 7, 0]),
]
ASSETS = {
    "SPY": (0, 0.6, [1]),
    "TLT": (4.2, 1, [0, 14.5]),
    "GLD": (0.5, 2, [0, 1, 0, 0, 0, 0, 0, 0.1, 1, 0, -0.5]),
}
CLOSED = {date(2001, 9, 11), date(2001, 9, 12), date(2001, 9, 13), date(2001, 9, 14), date(2004, 6, 11), date(2007, 1, 2),
          date(2012, 10, 29), date(2012, 10, 30), date(2018, 12, 5), date(2025, 1, 9)}


class Stream:
    def __init__(self, name):
        state = 14695981039346656037 ^ 19950103
        for c in name:
            state = ((state ^ ord(c)) * 1099511628211) & MASK
        self.state = state

    def uniform(self):
        self.state = (self.state + 0x9E3779B97F4A7C15) & MASK
        z = self.state
        z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & MASK
        z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & MASK
        return ((z ^ (z >> 31)) >> 11) / 2**53

    def shock(self):
        total = -6.0
        for _ in range(12):
            total += self.uniform()
        return total


def easter(year):
    a, b, c = year % 19, year // 100, year % 100
    d = (19 * a + b - b // 4 - ((b - (b + 8) // 25 + 1) // 3) + 15) % 30
    e = (32 + 2 * (b % 4) + 2 * (c // 4) - d - c % 4) % 7
    f = d + e - 7 * ((a + 11 * d + 22 * e) // 451) + 114
    return date(year, f // 31, f % 31 + 1)


def nth(year, month, weekday, n):
    first = date(year, month, 1)
    return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (n - 1))


def holidays(year):
    memorial = max(day for day in (nth(year, 5, 0, 4), nth(year, 5, 0, 5)) if day.month == 5)
    days = {nth(year, 2, 0, 3), easter(year) - timedelta(days=2), memorial, nth(year, 9, 0, 1), nth(year, 11, 3, 4)}
    if year >= 1998:
        days.add(nth(year, 1, 0, 3))
    for month, day in [(1, 1), (7, 4), (12, 25)] + ([(6, 19)] if year >= 2022 else []):
        holiday = date(year, month, day)
        if holiday.weekday() == 6:
            days.add(holiday + timedelta(days=1))
        elif holiday.weekday() < 5:
            days.add(holiday)
        elif month != 1:
            days.add(holiday - timedelta(days=1))
    return days


def trading_days():
    day = date(1995, 1, 3)
    while day.year < 2026:
        if day.weekday() < 5 and day not in holidays(day.year) and day not in CLOSED:
            yield day
        day += timedelta(days=1)


def factor_paths(count):
    streams, chain, regime = [Stream(name) for name in FACTORS], Stream("regime"), REGIMES[0]
    paths = [[] for _ in FACTORS]
    for _ in range(count):
        drift, volatility, correlation, changes = regime
        shares = 0.0
        for k, stream in enumerate(streams):
            shock = stream.shock()
            if k == 0:
                shares = shock
            if k == 1:
                shock = correlation * shares + math.sqrt(1 - correlation * correlation) * shock
            paths[k].append((drift[k] / 252.0 + volatility[k] / math.sqrt(252.0) * shock) / 100)
        draw = chain.uniform() * 10000
        for i, change in enumerate(changes):
            if draw < change:
                regime = REGIMES[i]
                break
            draw -= change
    return paths


def prices(name, paths, count):
    carry, noise, loadings = ASSETS[name]
    carry, noise = carry / 100 / 252.0, noise / 100 / math.sqrt(252.0)
    own, night, close, rows = Stream(name), Stream(name + " open"), 100.0, []
    for row in range(count):
        change = carry + noise * own.shock()
        for k, loading in enumerate(loadings):
            change += loading * paths[k][row]
        change = max(change, -0.9)
        opened = close * (1 + 0.4 * change + 0.1 * noise * night.shock())
        close *= 1 + change
        rows.append((close, opened))
    return rows


def main():
    days = list(trading_days())
    paths = factor_paths(len(days))
    result = {}
    for name in ASSETS:
        rows = prices(name, paths, len(days))
        result[name] = [[days[row].isoformat(), *rows[row]] for row in (0, 1, 2, 500, 2000, 4000, 6000, len(days) - 1)]
    write_json("simulated_market.json", result)


if __name__ == "__main__":
    main()
