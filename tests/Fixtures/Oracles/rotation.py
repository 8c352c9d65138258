"""Weekly top-1 rotation by a ratio of two means of closes, with proportional costs: shared by two oracles."""
import math


def starts_a_week(dates):
    """True where a row's previous row lies in an earlier ISO week; the first row has no previous row and is False."""
    week = [d.isocalendar()[:2] for d in dates]
    return [i > 0 and week[i] != week[i - 1] for i in range(len(dates))]


def trend(closes, i, fast=20, slow=120):
    """mean(last 20 closes) / mean(last 120 closes), the close of row i included; None while a close is missing."""
    window = closes[i - slow + 1:i + 1] if i >= slow - 1 else [None]
    if None in window:
        return None
    return (math.fsum(window[-fast:]) / fast) / (math.fsum(window) / slow)


def decide(dates, closes):
    """[(row, index of the pick, scores)] on each week's first row, from the first on which every score is known."""
    decisions = []
    for i, first in enumerate(starts_a_week(dates)):
        if not first:
            continue
        scores = [trend(c, i) for c in closes]
        if None in scores:
            if decisions:
                raise SystemExit(f"{dates[i]}: a score is unknown after the first decision")
            continue
        decisions.append((i, scores.index(max(scores)), scores))
    return decisions


def value_after_cost(value, held, target, rate):
    """The v that solves v = value - rate * sum |target_i v - held_i|: on each stretch between two kinks h_i/w_i it is linear."""
    kinks = sorted({h / w for h, w in zip(held, target) if w > 0} | {value})
    for low, high in zip([0.0] + kinks, kinks):
        middle = (low + high) / 2
        signs = [1 if w * middle > h else -1 for h, w in zip(held, target)]
        v = (value + rate * math.fsum(s * h for s, h in zip(signs, held))) / (
            1 + rate * math.fsum(s * w for s, w in zip(signs, target)))
        if low <= v <= high:
            return v
    raise SystemExit(f"no value pays the cost: value {value!r}, held {held!r}, target {target!r}, rate {rate!r}")


def simulate(dates, closes, decisions, rate):
    """Daily equity from the first decision, after that day's trade; capital 1 before it; idle cash earns nothing."""
    count = len(closes)
    units, cash, equity = [0.0] * count, 1.0, []
    changes, turnover, picks = 0, 0.0, {i: pick for i, pick, _ in decisions}
    start = decisions[0][0]
    pick = None
    for t in range(start, len(dates)):
        held = [u * c[t] if u else 0.0 for u, c in zip(units, closes)]
        value = math.fsum(held) + cash
        if t in picks and picks[t] != pick:
            target = [1.0 if j == picks[t] else 0.0 for j in range(count)]
            if pick is not None:
                changes += 1
                weights = [h / value for h in held] + [cash / value]
                turnover += 0.5 * math.fsum(abs(w - d) for w, d in zip(target + [0.0], weights))
            pick = picks[t]
            value = value_after_cost(value, held, target, rate)
            units = [w * value / c[t] if w else 0.0 for w, c in zip(target, closes)]
            cash = 0.0
        equity.append(value)
    peak, worst = 1.0, 0.0
    for v in equity:
        peak = max(peak, v)
        worst = min(worst, v / peak - 1)
    days = (dates[-1] - dates[start]).days
    return {
        "costBps": rate * 10000,
        "cagr": equity[-1] ** (365.25 / days) - 1,
        "maxDrawdown": worst,
        "assetChanges": changes,
        "turnoverPerYear": turnover / (days / 365.25),
        "equity": equity,
    }


def result(assets, dates, closes, decisions):
    """The results of both oracles on decisions and equity; a rate of 0.001 is 10 basis points one way."""
    start = decisions[0][0]
    days = dates[start:]
    return {
        "assets": assets,
        "firstDecision": str(days[0]),
        "lastDay": str(days[-1]),
        "calendarDays": (days[-1] - days[0]).days,
        "smallestLeadOfAPick": min(s[p] - max(x for j, x in enumerate(s) if j != p) for _, p, s in decisions),
        "decisions": [[str(dates[i]), assets[p], s[p], s] for i, p, s in decisions],
        "equityDayGaps": [0] + [(b - a).days for a, b in zip(days, days[1:])],
        "runs": [simulate(dates, closes, decisions, rate) for rate in (0.0, 0.001)],
    }
