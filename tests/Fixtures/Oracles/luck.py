"""Edge cases of the analyses of luck, computed from their definitions with plain loops: writes luck.json.

usage: python3 luck.py

Months are generated: row t of trial k is ((salt + 7tt + 131k + 17tkk) mod 997 - 498) / 10000, with changes that each case names.
Unknown numbers are "NaN" in the file.
"""
from itertools import combinations, product
from math import ceil, e, erf, exp, floor, inf, isnan, log, log10, nan, pi, sqrt
from statistics import NormalDist

from oracle import write_json

NORMAL = NormalDist()
GAMMA = 0.5772156649015329
WORD = 2 ** 64


def matrix(months, trials, salt):
    return [[((salt + 7 * t * t + 131 * k + 17 * t * k * k) % 997 - 498) / 10000 for t in range(months)] for k in range(trials)]


def known(values):
    return [value for value in values if not isnan(value)]


def mean(values):
    return sum(values) / len(values) if values else nan


def sd(values):
    m = mean(values)
    return sqrt(sum((v - m) ** 2 for v in values) / (len(values) - 1)) if len(values) > 1 else nan


def sharpe(x):
    if len(x) < 2 or any(isnan(v) for v in x) or sd(x) <= 1e-14:
        return nan
    return mean(x) / sd(x)


def quantile(values, share):
    ordered = sorted(values)
    if not ordered:
        return nan
    rank = share * (len(ordered) - 1)
    low = floor(rank)
    high = min(low + 1, len(ordered) - 1)
    return ordered[low] + (rank - low) * (ordered[high] - ordered[low])


def first_highest(values):
    best = None
    for i, value in enumerate(values):
        if not isnan(value) and (best is None or value > values[best]):
            best = i
    return best


def named(value):
    """NaN and infinity as texts."""
    if isinstance(value, float):
        return "NaN" if isnan(value) else "Infinity" if value == inf else value
    if isinstance(value, dict):
        return {str(key): named(each) for key, each in value.items()}
    if isinstance(value, (list, tuple)):
        return [named(each) for each in value]
    return value


# Random numbers and blocks.

def mix(z):
    z ^= z >> 30
    z = z * 0xBF58476D1CE4E5B9 % WORD
    z ^= z >> 27
    z = z * 0x94D049BB133111EB % WORD
    return z ^ z >> 31


def u(seed, path, k):
    golden = 0x9E3779B97F4A7C15
    stream = mix((seed + golden * (path + 1)) % WORD)
    return (mix((stream + golden * (k + 1)) % WORD) >> 11) / 2 ** 53


def drawn(kind, seed, path, n, block):
    rows = []
    if kind == "circular":
        j = 0
        while len(rows) < n:
            start = int(u(seed, path, j) * n)
            rows += [(start + i) % n for i in range(int(block))]
            j += 1
        return rows[:n]
    for i in range(n):
        new = i == 0 or u(seed, path, 2 * i) < 1 / block
        rows.append(int(u(seed, path, 2 * i + 1) * n) if new else (rows[-1] + 1) % n)
    return rows


def block_length(x):
    n, m = len(x), mean(x)
    k_n = max(5, ceil(sqrt(log10(n))))
    most = ceil(sqrt(n)) + k_n
    limit = ceil(min(3 * sqrt(n), n / 3))

    def r(k):
        return sum((x[t] - m) * (x[t + k] - m) for t in range(n - k)) / n if k < n else 0.0

    if not r(0) > 1e-28:
        return {"stationary": nan, "circular": nan, "bmax": limit}
    bound = 2 * sqrt(log10(n) / n)
    small = [abs(r(k) / r(0)) < bound for k in range(most + 1)]
    last = next((lag for lag in range(most - k_n + 1) if all(small[lag + k] for k in range(1, k_n + 1))), None)
    if last is None:
        last = max(k for k in range(1, most + 1) if not small[k])
    width = min(2 * max(last, 1), most)

    def weight(k):
        return 1 if k / width <= 0.5 else 2 * (1 - k / width)

    g = 2 * sum(weight(k) * k * r(k) for k in range(1, width + 1))
    s = r(0) + 2 * sum(weight(k) * r(k) for k in range(1, width + 1))

    def length(d):
        return min(max((2 * g * g / d) ** (1 / 3) * n ** (1 / 3), 1), limit) if d > 0 else float(limit)

    return {"stationary": length(2 * s * s), "circular": length(4 / 3 * s * s), "m": last, "M": width, "kn": k_n, "mmax": most, "bmax": limit}


# Certainty.

def expected_maximum(n):
    return 0.0 if n == 1 else (1 - GAMMA) * NORMAL.inv_cdf(1 - 1 / n) + GAMMA * NORMAL.inv_cdf(1 - 1 / (n * e))


def shape(x):
    m = mean(x)
    s = sqrt(mean([(v - m) ** 2 for v in x]))
    return mean([((v - m) / s) ** 3 for v in x]), mean([((v - m) / s) ** 4 for v in x])


def below(z):
    """Standard normal; the lower tail as an integral, so that small numbers keep their digits."""
    if z > -3:
        return 0.5 * (1 + erf(z / sqrt(2)))
    steps, width = 20000, 14.0
    h = width / steps
    return h / 3 * sum((1 if i in (0, steps) else 4 if i % 2 else 2) * exp(-(z - i * h) ** 2 / 2) for i in range(steps + 1)) / sqrt(2 * pi)


def psr(x, threshold):
    sr = sharpe(x)
    if isnan(sr) or isnan(threshold) or len(x) < 12:
        return nan
    g3, g4 = shape(x)
    v = 1 - g3 * sr + (g4 - 1) / 4 * sr * sr
    return below((sr - threshold) * sqrt(len(x) - 1) / sqrt(v)) if v > 0 else nan


def deflated(x, trials, deviation):
    threshold = 0.0 if trials == 1 else deviation * expected_maximum(trials)
    return {"sr0": threshold, "dsr": psr(x, threshold)}


def track_record(x, threshold):
    sr = sharpe(x)
    if sr <= threshold:
        return inf
    g3, g4 = shape(x)
    return 1 + (1 - g3 * sr + (g4 - 1) / 4 * sr * sr) * (NORMAL.inv_cdf(0.95) / (sr - threshold)) ** 2


def effective(trials):
    usable = [x for x in trials if not isnan(sharpe(x))]
    n = len(usable)
    if n < 2:
        return {"meanCorrelation": nan, "effective": 1 if n else nan, "leftOut": len(trials) - n}

    def correlation(x, y):
        mx, my = mean(x), mean(y)
        return sum((a - mx) * (b - my) for a, b in zip(x, y)) / (len(x) - 1) / (sd(x) * sd(y))

    rho = mean([correlation(x, y) for x, y in combinations(usable, 2)])
    return {"meanCorrelation": rho, "effective": rho + (1 - rho) * n, "leftOut": len(trials) - n}


def moments(values):
    m = mean(known(values))
    return {"n": len(known(values)), "mean": m, **{f"m{p}": sum((v - m) ** p for v in known(values)) if known(values) else 0.0 for p in (2, 3, 4)}}


# Overfitting.

def half_sharpe(x, blocks, per, first):
    return sharpe([x[first + b * per + i] for b in blocks for i in range(per)])


def cscv(trials, s):
    usable = [k for k, x in enumerate(trials) if not any(isnan(v) for v in x)]
    n = len(trials[0])
    per, dropped = n // s, n % s
    detail, times = [], {}
    for inside in combinations(range(s), s // 2):
        outside = [b for b in range(s) if b not in inside]
        a = [half_sharpe(trials[k], inside, per, dropped) for k in usable]
        b = [half_sharpe(trials[k], outside, per, dropped) for k in usable]
        best = first_highest(a)
        if best is None:
            detail.append({"inSample": list(inside), "chosen": -1, "inSampleSharpe": nan, "outOfSampleSharpe": nan, "rank": nan, "logit": nan})
            continue
        low = [-inf if isnan(v) else v for v in b]
        rank = sum(v < low[best] for v in low) + (sum(v == low[best] for v in low) + 1) / 2
        omega = rank / (len(usable) + 1)
        times[usable[best]] = times.get(usable[best], 0) + 1
        detail.append({
            "inSample": list(inside), "chosen": usable[best], "inSampleSharpe": a[best], "outOfSampleSharpe": b[best], "rank": rank,
            "logit": log(omega / (1 - omega))})
    logits = known([d["logit"] for d in detail])
    pairs = [(d["inSampleSharpe"], d["outOfSampleSharpe"]) for d in detail if not isnan(d["outOfSampleSharpe"])]
    mx, my = mean([x for x, _ in pairs]), mean([y for _, y in pairs])
    spread = sum((x - mx) ** 2 for x, _ in pairs)
    slope = sum((x - mx) * (y - my) for x, y in pairs) / spread if spread > 1e-28 * len(pairs) else nan
    return {
        "trials": len(usable), "leftOut": len(trials) - len(usable), "periods": n, "dropped": dropped, "blocks": s, "perBlock": per,
        "splits": len(detail), "pbo": mean([float(x <= 0) for x in logits]), "probabilityOfLoss": mean([float(y < 0) for _, y in pairs]),
        "slope": slope, "intercept": my - slope * mx, "medianLogit": quantile(logits, 0.5),
        "meanInSample": mean(known([d["inSampleSharpe"] for d in detail])), "meanOutOfSample": my, "timesChosen": times,
        "detail": detail[:10]}


# Bands.

def bands(r, f, b, kind, block, paths, seed):
    n = len(r)
    figures = {"cagr": [], "sharpe": [], "maxDrawdown": []}
    wealth, ahead = [[] for _ in range(n)], []
    for path in range(paths):
        rows = drawn(kind, seed, path, n, block)
        v = other = high = 1.0
        deepest = 0.0
        for t, row in enumerate(rows):
            v *= 1 + r[row]
            other *= 1 + (b[row] if b else nan)
            high = v if isnan(v) or v > high else high
            deepest = min(deepest, v / high - 1) if not isnan(v) else nan
            wealth[t].append(v)
        figures["cagr"].append(v ** (12 / n) - 1)
        figures["sharpe"].append(sharpe([r[row] - (f[row] if f else 0) for row in rows]) * sqrt(12))
        figures["maxDrawdown"].append(nan if isnan(v) else deepest)
        ahead.append(nan if isnan(v) or isnan(other) else float(v > other))

    def three(values):
        if n < 12 or any(isnan(v) for v in values):
            return [nan] * 3
        return [quantile(values, share) for share in (0.05, 0.5, 0.95)]

    return {
        **{name: three(values) for name, values in figures.items()},
        "bands": {t + 1: three(values) for t, values in enumerate(wealth)},
        "aheadOfBenchmark": mean(ahead) if n >= 12 else nan}


# Reality check.

def reality_check(differences, block, paths, seed):
    usable = [k for k, d in enumerate(differences) if not any(isnan(v) for v in d)]
    d = [differences[k] for k in usable]
    n, q = len(d[0]), 1 / block
    means = [mean(x) for x in d]

    def omega(x):
        m = mean(x)

        def r(k):
            return sum((x[t] - m) * (x[t + k] - m) for t in range(n - k)) / n

        def kappa(i):
            return (n - i) / n * (1 - q) ** i + i / n * (1 - q) ** (n - i)

        return sqrt(max(0.0, r(0) + 2 * sum(kappa(i) * r(i) for i in range(1, n))))

    omegas = [omega(x) for x in d]
    tested = [k for k in range(len(d)) if omegas[k] >= 1e-14]
    v = max(sqrt(n) * m for m in means)
    t = max([0.0] + [sqrt(n) * means[k] / omegas[k] for k in tested]) if tested else nan
    centres = {
        "lower": lambda k: max(means[k], 0.0),
        "consistent": lambda k: means[k] if means[k] >= -omegas[k] / sqrt(n) * sqrt(2 * log(log(n))) else 0.0,
        "upper": lambda k: means[k]}
    white, spa = 0, {name: 0 for name in centres}
    for path in range(paths):
        rows = drawn("stationary", seed, path, n, block)
        again = [sum(x[row] for row in rows) / n for x in d]
        white += max(sqrt(n) * (a - m) for a, m in zip(again, means)) >= v
        for name, centre in centres.items():
            spa[name] += max([0.0] + [sqrt(n) * (again[k] - centre(k)) / omegas[k] for k in tested]) >= t
    return {
        "statistic": v, "realityCheck": white / paths, "spaStatistic": t,
        "spa": {name: count / paths if tested else nan for name, count in spa.items()},
        "omega": [omegas[usable.index(k)] if k in usable else nan for k in range(len(differences))],
        "best": usable[first_highest(means)], "leftOut": len(differences) - len(usable)}


# Neighbourhood: axes are (count, is numeric), the first the slowest.

def neighbourhood(values, axes, radius):
    points = list(product(*[range(count) for count, _ in axes]))
    cells = []
    for i, at in enumerate(points):
        near = [j for j, other in enumerate(points)
                if all(abs(a - b) <= (radius if numeric else 0) for a, b, (_, numeric) in zip(at, other, axes))]
        others = known([values[j] for j in near if j != i])
        everything = known([values[j] for j in near])
        if isnan(values[i]):
            cells.append({"at": at, "value": nan, "mean": nan, "median": nan, "min": nan, "neighbours": len(others), "peak": nan})
        else:
            cells.append({
                "at": at, "value": values[i], "mean": mean(everything), "median": quantile(everything, 0.5), "min": min(everything),
                "neighbours": len(others), "peak": values[i] - quantile(others, 0.5)})
    return cells


# Walk-forward.

def growth(r):
    wealth = 1.0
    for value in r:
        wealth *= 1 + value
    return wealth


def walk_forward(r, f, train, test, step, anchored):
    n = len(r[0])
    x = [[a - b for a, b in zip(trial, f)] for trial in r]
    windows, joined, joined_x, tested, learned = [], [], [], [], []
    for start in range(train, n, step):
        first, end = 0 if anchored else start - train, min(start + test, n)
        inside = [sharpe(trial[first:start]) * sqrt(12) for trial in x]
        outside = [sharpe(trial[start:end]) * sqrt(12) for trial in x]
        best = first_highest(inside)
        own = outside[best]
        rank = nan if isnan(own) else sum(v > own for v in outside) + (sum(v == own for v in outside) + 1) / 2
        windows.append({
            "train": [first, start], "test": [start, end], "isShort": end < start + test, "chosen": best, "inSampleSharpe": inside[best],
            "outOfSampleSharpe": own, "outOfSampleReturn": growth(r[best][start:end]) - 1, "outOfSampleRank": rank})
        learned.append(growth(r[best][first:start]) ** (12 / (start - first)) - 1)
        joined += r[best][start:end]
        joined_x += x[best][start:end]
        tested += [t for t in range(start, end) if t not in tested]
    overlaps = step < test
    cagr = growth(joined) ** (12 / len(joined)) - 1 if not overlaps and len(joined) >= 12 else nan
    of_trials = [sharpe([trial[t] for t in tested]) * sqrt(12) if len(tested) >= 12 else nan for trial in x]
    best = first_highest(of_trials)
    return {
        "windows": windows, "distinctChoices": len({w["chosen"] for w in windows}), "stitched": None if overlaps else joined, "cagr": cagr,
        "sharpe": sharpe(joined_x) * sqrt(12) if not overlaps and len(joined) >= 12 else nan, "meanInSampleCagr": mean(learned),
        "efficiency": cagr / mean(learned) if mean(learned) > 0 else nan, "ofTrials": of_trials,
        "medianTrial": quantile(known(of_trials), 0.5), "bestInHindsight": -1 if best is None else best}


# Cases.

def with_unknown(trials, k, t):
    trials[k][t] = nan
    return trials


def overfitting_cases():
    hard = with_unknown(matrix(35, 7, 5), 2, 20)
    hard[4] = list(hard[1])                                     # a twin
    hard[5] = [0.0] * 35                                        # never any risk
    hard[6] = [0.004] * 16 + hard[6][16:]                       # no risk early
    rich_then_flat = matrix(16, 3, 8)
    rich_then_flat[0] = [0.05, 0.04, 0.06, 0.05, 0.05, 0.06, 0.04, 0.05] + [0.0] * 8
    return [
        {"what": "two blocks, odd months", "blocks": 2, "months": matrix(5, 3, 0)},
        {"what": "two trials", "blocks": 4, "months": matrix(11, 2, 3)},
        {"what": "two equal trials", "blocks": 4, "months": [matrix(9, 1, 1)[0]] * 2},
        {"what": "unknown months, twins, trials without risk", "blocks": 8, "months": hard},
        {"what": "the best has no risk out of sample", "blocks": 4, "months": rich_then_flat},
        {"what": "no trial has risk", "blocks": 2, "months": [[0.0] * 6, [0.01] * 6]},
        {"what": "ten blocks", "blocks": 10, "months": matrix(59, 9, 7)},
    ]


def bands_cases():
    r, b = matrix(13, 2, 11)
    f = [0.001] * 13
    unknown_b = [nan] + b[1:]
    unknown_r = r[:6] + [nan] + r[7:]
    return [
        {"what": "blocks of one", "r": r, "f": f, "b": b, "kind": "stationary", "block": 1.0},
        {"what": "long blocks", "r": r, "f": f, "b": b, "kind": "stationary", "block": 40.0},
        {"what": "circular blocks longer than the run", "r": r, "f": f, "b": b, "kind": "circular", "block": 14.0},
        {"what": "no cash and no benchmark", "r": r, "f": None, "b": None, "kind": "circular", "block": 5.0},
        {"what": "an unknown month of the benchmark", "r": r, "f": f, "b": unknown_b, "kind": "stationary", "block": 2.5},
        {"what": "an unknown month of the run", "r": unknown_r, "f": f, "b": b, "kind": "stationary", "block": 13.0},
        {"what": "no risk", "r": [0.01] * 12, "f": None, "b": [0.01] * 12, "kind": "stationary", "block": 3.0},
        {"what": "too short", "r": r[:11], "f": f[:11], "b": b[:11], "kind": "stationary", "block": 3.0},
    ]


def reality_cases():
    hard = with_unknown(matrix(25, 5, 4), 1, 0)
    hard[3] = [0.0] * 25
    good = [[v + 0.01 for v in x] for x in matrix(30, 3, 9)]
    return [
        {"what": "unknown months and no difference", "block": 1.0, "differences": hard},
        {"what": "all behind", "block": 6.0, "differences": [[v - 0.03 for v in x] for x in matrix(24, 3, 2)]},
        {"what": "all ahead", "block": 30.0, "differences": good},
        {"what": "no difference at all", "block": 2.0, "differences": [[0.0] * 24]},
    ]


def walk_cases():
    r = matrix(53, 5, 6)
    r[2] = [0.001] * 53
    ahead = [[v + 0.012 for v in x] for x in matrix(41, 4, 12)]
    return [
        {"what": "short last test, rolling", "returns": ahead, "f": [0.002] * 41, "train": 24, "test": 5, "step": 5, "anchored": False},
        {"what": "anchored, a trial without risk but for the rate", "returns": r, "f": [0.001 + 0.0001 * (t // 6) for t in range(53)], "train": 25, "test": 7, "step": 7,
         "anchored": True},
        {"what": "overlapping tests", "returns": ahead, "f": [0.0] * 41, "train": 26, "test": 6, "step": 4, "anchored": False},
        {"what": "gaps between tests", "returns": ahead, "f": [0.0] * 41, "train": 24, "test": 4, "step": 6, "anchored": False},
        {"what": "tests of one month", "returns": ahead, "f": [0.0] * 41, "train": 38, "test": 1, "step": 1, "anchored": False},
        {"what": "an unknown month", "returns": with_unknown([list(x) for x in ahead], 0, 30), "f": [0.0] * 41, "train": 24, "test": 6, "step": 6,
         "anchored": True},
    ]


def length_cases():
    memory = [0.0]
    for t in range(149):
        memory.append(0.8 * memory[-1] + ((29 * t * t + 17 * t) % 101 - 50) / 1000)
    return [[0.01], [0.01, -0.02], [0.01, 0.03, -0.02], [0.1] * 24, *[matrix(n, 1, n)[0] for n in (5, 12, 37, 204)], memory,
            [t / 100 for t in range(40)], [(-1) ** t * 0.01 for t in range(30)]]


def certainty_cases():
    x = matrix(40, 4, 21)
    poor = [v - 0.09 for v in x[2]]
    return [
        {"what": "one trial", "x": x[0], "trials": 1, "deviation": nan},
        {"what": "two trials of unknown spread", "x": x[0], "trials": 2, "deviation": nan},
        {"what": "between one and two", "x": x[0], "trials": 1.5, "deviation": 0.1},
        {"what": "not whole", "x": x[1], "trials": 23.695, "deviation": 0.04},
        {"what": "a million", "x": x[3], "trials": 1e6, "deviation": 0.05},
        {"what": "far below", "x": poor, "trials": 10, "deviation": 0.1},
        {"what": "eleven months", "x": x[0][:11], "trials": 3, "deviation": 0.1},
        {"what": "twelve months", "x": x[0][:12], "trials": 3, "deviation": 0.1},
        {"what": "no risk", "x": [0.01] * 20, "trials": 3, "deviation": 0.1},
    ]


def effective_cases():
    hard = with_unknown(matrix(30, 6, 13), 0, 3)
    hard[2] = [0.0] * 30
    return [matrix(30, 2, 1), matrix(30, 1, 1), hard, [[0.0] * 12, [nan] * 12], matrix(200, 40, 3)]


GRID = [(3, True), (2, False), (4, True)]
VALUES = [((7 * i * i + 3 * i) % 23) / 23 if i not in (5, 16) else nan for i in range(24)]

write_json("luck.json", named({
    "overfitting": [{**case, "result": cscv(case["months"], case["blocks"])} for case in overfitting_cases()],
    "bands": [{**case, "result": bands(*[case[key] for key in ("r", "f", "b", "kind", "block")], 50, 3)} for case in bands_cases()],
    "realityCheck": [{**case, "result": reality_check(case["differences"], case["block"], 100, 5)} for case in reality_cases()],
    "neighbourhood": [{"radius": radius, "result": neighbourhood(VALUES, GRID, radius)} for radius in (1, 2)],
    "neighbourhoodValues": VALUES,
    "walkForward": [
        {**case, "result": walk_forward(*[case[key] for key in ("returns", "f", "train", "test", "step", "anchored")])} for case in walk_cases()],
    "blockLength": [{"values": values, "result": block_length(values)} for values in length_cases()],
    "certainty": [
        {**case, "result": {
            **deflated(case["x"], case["trials"], case["deviation"]), "trackRecord": track_record(case["x"], 0) if not isnan(sharpe(case["x"])) else nan}}
        for case in certainty_cases()],
    "effective": [{"months": case, "result": effective(case)} for case in effective_cases()],
    "moments": [{"a": a, "b": b, "ofA": moments(a), "merged": moments(a + b)} for a, b in (
        ([], [0.1]), ([0.1], []), ([0.3], [0.1]), ([0.3, nan, 0.2], [0.1, nan]), ([0.5] * 3, [0.5] * 2), (matrix(30, 1, 2)[0], matrix(7, 1, 5)[0]))],
}))
