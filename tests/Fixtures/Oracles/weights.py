"""From scores to weights: picking, splitting, mixing, and the two long-only optima, found among all sets of assets."""
import math
from itertools import combinations


def best(scores, count):
    """The highest scores first; equal ones keep their order."""
    return sorted(scores, key=lambda a: -scores[a])[:count]


def equal(picks):
    return {a: 1 / len(picks) for a in picks}


def by_rank(picks, shares):
    return dict(zip(picks, shares, strict=True))


def proportional(scores):
    """In proportion to the scores above 0; equally if none is."""
    positive = {a: max(s, 0.0) for a, s in scores.items()}
    total = math.fsum(positive.values())
    return {a: s / total for a, s in positive.items()} if total else equal(scores)


def mix(*parts):
    """(share, weights) of each part, summed; the rest is cash."""
    total = {}
    for share, weights in parts:
        for asset, weight in weights.items():
            total[asset] = total.get(asset, 0.0) + share * weight
    return total


def minimum_variance(covariances):
    return min(candidates(covariances, [1.0] * len(covariances)), key=lambda w: variance(w, covariances))


def maximum_sharpe(means, covariances):
    """The highest mean / deviation; minimum variance if no mean is above 0."""
    if max(means) <= 0:
        return minimum_variance(covariances)
    return max(candidates(covariances, means), key=lambda w: dot(w, means) / math.sqrt(variance(w, covariances)))


def candidates(covariances, right):
    """For each set of assets w in C·w = right, scaled to sum 1, if no weight is negative; one of them is the optimum."""
    count = len(covariances)
    for size in range(1, count + 1):
        for chosen in combinations(range(count), size):
            solution = solve([[covariances[i][j] for j in chosen] for i in chosen], [right[i] for i in chosen])
            total = math.fsum(solution)
            weights = [0.0] * count
            for i, x in zip(chosen, solution):
                weights[i] = x / total
            if min(weights) >= 0:
                yield weights


def solve(matrix, right):
    """Gauss elimination with row pivots."""
    rows = [[*row, value] for row, value in zip(matrix, right)]
    for i in range(len(rows)):
        pivot = max(range(i, len(rows)), key=lambda k: abs(rows[k][i]))
        rows[i], rows[pivot] = rows[pivot], rows[i]
        for k in range(i + 1, len(rows)):
            factor = rows[k][i] / rows[i][i]
            rows[k] = [x - factor * y for x, y in zip(rows[k], rows[i])]
    solution = [0.0] * len(rows)
    for i in reversed(range(len(rows))):
        solution[i] = (rows[i][-1] - dot(rows[i][i + 1:-1], solution[i + 1:])) / rows[i][i]
    return solution


def variance(weights, covariances):
    return dot(weights, [dot(row, weights) for row in covariances])


def dot(one, other):
    return math.fsum(a * b for a, b in zip(one, other))
