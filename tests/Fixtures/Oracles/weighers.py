"""Weights of generated closes, in decimals of 60 digits: writes weighers.json.

usage: python3 weighers.py

Minimum variance and the highest Sharpe ratio are found by trying every set of assets that might be held; equal risk by cyclical
coordinate descent; hierarchical risk parity through a minimum spanning tree; shrinkage from the formulas of Ledoit & Wolf (2004)
as they are printed. The generator is that of Knuth's MMIX, the closes are whole cents.
"""
from decimal import Decimal, getcontext
from itertools import combinations

from oracle import write_json

getcontext().prec = 60
ONE, HALF = Decimal(1), Decimal("0.5")


def closes(seed, count, days, drift):
    """Whole cents: a common move and an own move each day, in steps of 1/100 000."""
    state = seed

    def draw(width):
        nonlocal state
        state = (state * 6364136223846793005 + 1442695040888963407) % 2 ** 64
        return (state >> 33) % (2 * width + 1) - width

    traits = [(draw(80) + 60, 300 + 137 * i % 1100) for i in range(count)]
    columns = [[1000000 + 70000 * i] for i in range(count)]
    for _ in range(days):
        common = draw(900)
        for column, (beta, width) in zip(columns, traits):
            move = beta * common // 100 + draw(width) + drift
            column.append(column[-1] * (100000 + move) // 100000)
    return columns


def returns(column):
    return [Decimal(b) / Decimal(a) - 1 for a, b in zip(column, column[1:])]


def mean(x):
    return sum(x) / len(x)


def covariance(columns, less=1):
    means = [mean(x) for x in columns]
    return [[sum((a - p) * (b - q) for a, b in zip(x, y)) / (len(x) - less) for y, q in zip(columns, means)]
            for x, p in zip(columns, means)]


def correlation(s):
    return [[s[i][j] / (s[i][i] * s[j][j]).sqrt() for j in range(len(s))] for i in range(len(s))]


def intensity(columns):
    """The appendix of the paper: pi, rho, gamma, kappa, delta; all moments over T."""
    n, t = len(columns), len(columns[0])
    y = [[a - mean(x) for a in x] for x in columns]
    s = covariance(columns, less=0)
    r = correlation(s)
    rbar = 2 * sum(r[i][j] for i in range(n - 1) for j in range(i + 1, n)) / ((n - 1) * n)
    f = [[s[i][i] if i == j else rbar * (s[i][i] * s[j][j]).sqrt() for j in range(n)] for i in range(n)]

    def pi(i, j):
        return sum((a * b - s[i][j]) ** 2 for a, b in zip(y[i], y[j])) / t

    def theta(k, i, j):
        return sum((c * c - s[k][k]) * (a * b - s[i][j]) for a, b, c in zip(y[i], y[j], y[k])) / t

    all_pi = sum(pi(i, j) for i in range(n) for j in range(n))
    rho = sum(pi(i, i) for i in range(n)) + sum(
        rbar / 2 * ((s[j][j] / s[i][i]).sqrt() * theta(i, i, j) + (s[i][i] / s[j][j]).sqrt() * theta(j, i, j))
        for i in range(n) for j in range(n) if i != j)
    gamma = sum((f[i][j] - s[i][j]) ** 2 for i in range(n) for j in range(n))
    kappa = (all_pi - rho) / gamma
    return kappa / t, max(Decimal(0), min(kappa / t, ONE))


def shrunk(columns):
    s, (_, delta) = covariance(columns), intensity(columns)
    r = correlation(s)
    n = len(s)
    rbar = sum(r[i][j] for i in range(n) for j in range(n) if i != j) / (n * (n - 1))
    return [[s[i][i] if i == j else delta * rbar * (s[i][i] * s[j][j]).sqrt() + (1 - delta) * s[i][j] for j in range(n)]
            for i in range(n)]


def solve(a, b):
    """Gauss with the largest pivot."""
    n = len(b)
    rows = [list(row) + [value] for row, value in zip(a, b)]
    for k in range(n):
        best = max(range(k, n), key=lambda i: abs(rows[i][k]))
        rows[k], rows[best] = rows[best], rows[k]
        for i in range(k + 1, n):
            factor = rows[i][k] / rows[k][k]
            rows[i] = [p - factor * q for p, q in zip(rows[i], rows[k])]
    x = [Decimal(0)] * n
    for k in reversed(range(n)):
        x[k] = (rows[k][n] - sum(rows[k][j] * x[j] for j in range(k + 1, n))) / rows[k][k]
    return x


def share(x):
    return [a / sum(x) for a in x]


def nonnegative(s, c):
    """The u >= 0 with s u = c where u > 0 and s u >= c elsewhere: there is one."""
    n = len(c)
    for size in range(1, n + 1):
        for held in combinations(range(n), size):
            part = solve([[s[i][j] for j in held] for i in held], [c[i] for i in held])
            if min(part) <= 0:
                continue
            u = [Decimal(0)] * n
            for i, a in zip(held, part):
                u[i] = a
            if all(sum(s[i][j] * u[j] for j in range(n)) >= c[i] for i in range(n) if i not in held):
                return share(u)
    raise SystemExit("no set of assets is optimal")


def min_variance(s):
    return nonnegative(s, [ONE] * len(s))


def max_sharpe(means, s):
    return nonnegative(s, means) if max(means) > 0 else min_variance(s)


def equal_risk(s):
    n = len(s)
    x = [1 / s[i][i].sqrt() for i in range(n)]
    while True:
        for i in range(n):
            b = sum(s[i][j] * x[j] for j in range(n) if j != i)
            x[i] = (-b + (b * b + 4 * s[i][i]).sqrt()) / (2 * s[i][i])
        risks = [x[i] * sum(s[i][j] * x[j] for j in range(n)) for i in range(n)]
        if max(risks) - min(risks) < Decimal("1e-40"):
            return share(x)


def leaves(distance):
    """Of the single linkage tree, read off the edges of the minimum spanning tree, short ones first."""
    n = len(distance)
    reached, edges = [0], []
    while len(reached) < n:
        edges.append(min((distance[i][j], i, j) for i in reached for j in range(n) if j not in reached))
        reached.append(edges[-1][2])
    members = {i: (i, [i]) for i in range(n)}
    for k, (_, i, j) in enumerate(sorted(edges)):
        left, right = sorted([members[i], members[j]])
        for leaf in left[1] + right[1]:
            members[leaf] = (n + k, left[1] + right[1])
    return members[0][1]


def hierarchical(s):
    n = len(s)
    d = [[((1 - r) / 2).sqrt() if i != j else Decimal(0) for j, r in enumerate(row)] for i, row in enumerate(correlation(s))]
    apart = [[sum((d[k][i] - d[k][j]) ** 2 for k in range(n)).sqrt() for j in range(n)] for i in range(n)]
    weights = [ONE] * n

    def cluster_variance(items):
        w = share([1 / s[i][i] for i in items])
        return sum(w[a] * w[b] * s[i][j] for a, i in enumerate(items) for b, j in enumerate(items))

    parts = [leaves(apart)]
    while parts:
        parts = [half for part in parts if len(part) > 1 for half in (part[:len(part) // 2], part[len(part) // 2:])]
        for left, right in zip(parts[::2], parts[1::2]):
            alpha = 1 - cluster_variance(left) / (cluster_variance(left) + cluster_variance(right))
            for i in left:
                weights[i] *= alpha
            for i in right:
                weights[i] *= 1 - alpha
    return weights


def case(name, seed, count, days, drift, wide=False):
    columns = closes(seed, count, days, drift)
    x = [returns(column) for column in columns]
    s, t, means = covariance(x), shrunk(x), [mean(a) for a in x]
    raw, delta = intensity(x)
    weights = {
        "HierarchicalRiskParity": hierarchical(s),
        "HierarchicalRiskParity, shrunk": hierarchical(t),
        "EqualRisk, shrunk": equal_risk(t),
    }
    if not wide:
        weights |= {"MinVariance, shrunk": min_variance(t), "MaxSharpe, shrunk": max_sharpe(means, t)}
    if days > count:
        weights["EqualRisk"] = equal_risk(s)
        if not wide:
            # The first asset is the benchmark, and a pick of the others.
            above = [[a - b for a, b in zip(y, x[0])] for y in x[1:]]
            weights |= {
                "MinVariance": min_variance(s),
                "MaxSharpe": max_sharpe(means, s),
                "MaxInformationRatio": max_sharpe([mean(a) for a in above], covariance(above)),
            }
    print(f"{name}: delta {float(raw):.4f} before clipping, highest mean {float(max(means)):.6f}")
    return {
        "name": name, "closes": columns, "delta": float(delta),
        "weights": {word: [float(w) for w in ws] for word, ws in sorted(weights.items())},
    }


write_json("weighers.json", {"cases": [
    case("seven assets", 1, 7, 60, 20),
    case("seven others", 21, 7, 126, 40),
    case("all fall", 3, 6, 60, -250),
    case("eight assets of six returns", 2, 8, 6, 60),
    case("four assets much alike", 13, 4, 60, 20),
    case("fourteen assets", 5, 14, 63, 10, wide=True),
]})
