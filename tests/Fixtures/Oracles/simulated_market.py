"""The simulated market, recomputed from its description: writes simulated_market.json, hashes of series and some prices.

usage: python3 simulated_market.py

Integers wrap at 2^64. Doubles are added, multiplied, divided and rooted in the order written, so any IEEE machine without fused
operations makes the same bits.

days     : weekdays from 1995-01-03 to 2025-12-31 on which the New York Stock Exchange traded
stream   : FNV-1a of its name, plus 31, mixed (SplitMix64's finalizer); word i mixes stream + (i + 1) * 0x9E3779B97F4A7C15
even     : number i is the upper 53 bits of word i, over 2^53
normal   : number i is the sum of the twelve 32-bit halves of words 6i .. 6i + 5, less 6 * (2^32 - 1), over 2^32
shocks   : of the night of day d normal 2d, of its session normal 2d + 1; each kind less its mean
regime   : calm on day 0; on day d >= 1 it ends if even 2d < 1 / its days, and even 2d + 1 picks the next by the chances in order
factors  : see `returns`; the shocks of rates lean on those of equity
assets   : see `prices`
"""
import hashlib
import struct
from datetime import date, timedelta
from math import floor, sqrt

from oracle import write_json

MASK, GOLDEN, MARKET = 2**64 - 1, 0x9E3779B97F4A7C15, 31
FIRST, LAST = date(1995, 1, 3), date(2025, 12, 31)

# days on average, chances of what follows, cash rate, correlation of equity and rates
REGIMES = {
    "calm": (520, {"inflation": 0.4, "crisis": 0.6}, 0.035, -0.15),
    "inflation": (200, {"calm": 0.5, "crisis": 0.5}, 0.055, 0.35),
    "crisis": (110, {"recovery": 1.0}, 0.015, -0.45),
    "recovery": (160, {"calm": 1.0}, 0.005, -0.25),
}

# by regime: yearly drift, yearly volatility
FACTORS = {
    "equity": ((0.11, 0.12), (0.00, 0.17), (-0.42, 0.30), (0.28, 0.18)),
    "rates": ((0.010, 0.055), (-0.060, 0.075), (0.090, 0.080), (0.015, 0.060)),
    "credit": ((0.015, 0.030), (-0.020, 0.040), (-0.130, 0.085), (0.110, 0.050)),
    "commodity": ((0.00, 0.14), (0.18, 0.19), (-0.18, 0.24), (0.08, 0.18)),
    "gold": ((0.02, 0.13), (0.10, 0.17), (0.08, 0.19), (0.05, 0.15)),
    "property": ((0.01, 0.09), (-0.02, 0.11), (-0.10, 0.19), (0.08, 0.14)),
    "foreign": ((-0.010, 0.07), (0.010, 0.08), (-0.020, 0.10), (0.020, 0.09)),
    "emerging": ((-0.010, 0.10), (0.050, 0.12), (-0.080, 0.16), (0.090, 0.13)),
    "small": ((-0.005, 0.06), (0.010, 0.07), (-0.040, 0.09), (0.060, 0.08)),
    "growth": ((0.020, 0.07), (-0.060, 0.10), (-0.020, 0.11), (0.030, 0.09)),
    "dollar": ((0.005, 0.06), (-0.030, 0.07), (0.070, 0.09), (-0.040, 0.07)),
}

# loadings, own volatility, extra drift: together they touch every factor
ASSETS = {
    "SPY": ({"equity": 1}, 0.002, -0.001),
    "TLT": ({"rates": 2.2}, 0.025, 0),
    "GLD": ({"rates": 0.2, "gold": 1, "dollar": -0.6}, 0.02, -0.004),
    "EWZ": ({"equity": 1.1, "commodity": 0.3, "foreign": 0.3, "emerging": 1.4, "dollar": -0.9}, 0.18, 0.01),
    "REM": ({"equity": 0.75, "rates": 0.3, "credit": 0.8, "property": 0.6}, 0.12, 0),
    "IWN": ({"equity": 1.06, "small": 1.3, "growth": -0.6}, 0.03, 0),
}


def easter(year):
    """Meeus, Jones and Butcher."""
    a, b, c = year % 19, year // 100, year % 100
    d = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    e = (32 + 2 * (b % 4) + 2 * (c // 4) - d - c % 4) % 7
    f = d + e - 7 * ((a + 11 * d + 22 * e) // 451) + 114
    return date(year, f // 31, f % 31 + 1)


def nth(year, month, weekday, n):
    """The n-th such weekday of a month; the last for n = 0."""
    if n == 0:
        day = date(year, month, 31)
        return day - timedelta((day.weekday() - weekday) % 7)
    day = date(year, month, 1)
    return day + timedelta((weekday - day.weekday()) % 7 + 7 * (n - 1))


def holidays(year):
    fixed = [date(year, 7, 4), date(year, 12, 25)] + ([date(year, 6, 19)] if year >= 2022 else [])
    shut = {day + timedelta({5: -1, 6: 1}.get(day.weekday(), 0)) for day in fixed}
    new_year = date(year, 1, 1)
    shut.add(new_year + timedelta(1 if new_year.weekday() == 6 else 0))
    shut |= {nth(year, 2, 0, 3), nth(year, 5, 0, 0), nth(year, 9, 0, 1), nth(year, 11, 3, 4), easter(year) - timedelta(2)}
    return shut | ({nth(year, 1, 0, 3)} if year >= 1998 else set())


def trading_days():
    shut = {date(2001, 9, d) for d in (11, 12, 13, 14)} | {date(2012, 10, 29), date(2012, 10, 30)}
    shut |= {date(2004, 6, 11), date(2007, 1, 2), date(2018, 12, 5), date(2025, 1, 9)}
    for year in range(FIRST.year, LAST.year + 1):
        shut |= holidays(year)
    days = (FIRST + timedelta(i) for i in range((LAST - FIRST).days + 1))
    return [day for day in days if day.weekday() < 5 and day not in shut]


def mixed(bits):
    bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9 & MASK
    bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EB & MASK
    return bits ^ (bits >> 31)


def stream(name):
    hashed = 0xCBF29CE484222325
    for letter in name.encode("ascii"):
        hashed = (hashed ^ letter) * 0x100000001B3 & MASK
    return mixed(hashed + MARKET & MASK)


def word(seed, i):
    return mixed(seed + (i + 1) * GOLDEN & MASK)


def even(seed, i):
    return (word(seed, i) >> 11) / 2**53


def normal(seed, i):
    total = 0
    for k in range(6 * i, 6 * i + 6):
        bits = word(seed, k)
        total += (bits >> 32) + (bits & 0xFFFFFFFF)
    return (total - 6 * (2**32 - 1)) / 2**32


def shocks(name, count):
    seed = stream(name)
    halves = [[normal(seed, 2 * d + half) for d in range(count)] for half in (0, 1)]
    means = [plain_sum(half) / count for half in halves]
    return [[shock - mean for shock in half] for half, mean in zip(halves, means)]


def plain_sum(values):
    total = 0.0
    for value in values:
        total += value  # sum() compensates in newer versions
    return total


def regimes(count):
    seed, path = stream("regime"), ["calm"]
    for d in range(1, count):
        days, following, _, _ = REGIMES[path[-1]]
        now = path[-1]
        if even(seed, 2 * d) < 1 / days:
            draw, total = even(seed, 2 * d + 1), 0.0
            for now, chance in following.items():
                total += chance
                if draw < total:
                    break
        path.append(now)
    return path


def cash_path(path):
    rate, cash = REGIMES["calm"][2], []
    for regime in path:
        rate += (REGIMES[regime][2] - rate) * 0.003
        cash.append(rate / 252)
    return cash


def returns(table, path, nights, sessions):
    """The returns of a factor, night by night and session by session; a large shock raises the volatility of the next days."""
    order = list(REGIMES)
    heat, result = 1.0, ([], [])
    for regime, night, session in zip(path, nights, sessions):
        drift, volatility = table[order.index(regime)]
        drift, deviation = drift / 252, volatility * sqrt(heat / 252)
        result[0].append(drift * 0.3 + deviation * sqrt(0.3) * night)
        result[1].append(drift * (1 - 0.3) + deviation * sqrt(1 - 0.3) * session)
        shock = sqrt(0.3) * night + sqrt(1 - 0.3) * session
        heat = 1 - 0.06 - 0.92 + 0.06 * heat * shock * shock + 0.92 * heat
    return result


def factor_returns(path):
    raw = {name: shocks(f"factor {name}", len(path)) for name in FACTORS}
    leaning = []
    for own, equity in zip(raw["rates"], raw["equity"]):
        lean = [REGIMES[regime][3] for regime in path]
        leaning.append([c * e + sqrt(1 - c * c) * o for c, e, o in zip(lean, equity, own)])
    raw["rates"] = leaning
    return {name: returns(FACTORS[name], path, *raw[name]) for name in FACTORS}


def prices(asset, factors, cash):
    loadings, volatility, extra = ASSETS[asset]
    own = shocks(f"asset {asset}", len(cash))
    moves = []
    for half, share in ((0, 0.3), (1, 1 - 0.3)):
        scale, column = volatility * sqrt(share / 252), []
        for d in range(len(cash)):
            move = 0.0
            for name in FACTORS:
                if name in loadings:
                    move += loadings[name] * factors[name][half][d]
            column.append(move + scale * own[half][d])
        moves.append(column)
    close, opens, closes = 100.0, [], []
    for d, interest in enumerate(cash):
        opening = close * (1 + (interest + extra / 252 + moves[0][d]))
        close = opening * (1 + moves[1][d])
        opens.append(floor(opening * 1e6 + 0.5) / 1e6)
        closes.append(floor(close * 1e6 + 0.5) / 1e6)
    return opens, closes


def sha256(values):
    return hashlib.sha256(struct.pack(f"<{len(values)}d", *values)).hexdigest()


days = trading_days()
path = regimes(len(days))
factors, cash = factor_returns(path), cash_path(path)
series = {asset: prices(asset, factors, cash) for asset in ASSETS}
write_json("simulated_market.json", {
    "days": len(days),
    "daysSha256": hashlib.sha256("".join(f"{day}\n" for day in days).encode()).hexdigest(),
    "opensSha256": {asset: sha256(opens) for asset, (opens, _) in series.items()},
    "closesSha256": {asset: sha256(closes) for asset, (_, closes) in series.items()},
    "assets": list(series),
    "closesOfSomeDays": [[str(days[d]), [series[a][1][d] for a in series]] for d in (0, 1, 252, 3000, 6500, len(days) - 1)],
})
