"""Finds the conventions that reproduce the golden files of the 50/50 rebalancing study: writes sit_study.json.

usage: python3 sit_study.py [shared-folder]

Prose of every convention: README.md. Ends with an error if a golden number is missed by more than 1e-12 (relative).
"""
import math

from oracle import adjusted_closes, golden, write_json

TARGET, BAND = 0.5, 0.05
MODELS = ["buy.hold", "months", "quarters", "years", "smart5.all", "smart5.half"]

spy, tlt = adjusted_closes("SPY"), adjusted_closes("TLT")
dates = sorted(d for d in spy if d in tlt and d.year <= 2011)
prices = [(spy[d], tlt[d]) for d in dates]
last = len(dates) - 1
days = (dates[-1] - dates[0]).days


def period_ends(period):
    return {i for i in range(1, last + 1) if i == last or period(dates[i]) != period(dates[i + 1])}


CALENDAR = {
    "buy.hold": set(),
    "months": period_ends(lambda d: (d.year, d.month)),
    "quarters": period_ends(lambda d: (d.year, (d.month - 1) // 3)),
    "years": period_ends(lambda d: d.year),
}


def buy(value, weight, price):
    return value * weight / price[0], value * (1 - weight) / price[1]


def worth(shares, price):
    return shares[0] * price[0] + shares[1] * price[1]


def run(model, next_close=True):
    """equity, weights of SPY at each close after that close's trade, actions [(row, target weight of SPY)] with the funding
    first, and the sum of the weight changes one way, funding left out.

    A band is seen broken at a close and traded at the next one, towards a target made from the weight that broke it;
    with next_close false it is traded at the close that breaks it.
    """
    keep = 0.5 if model == "smart5.half" else 0.0
    shares, equity, weights, actions, moved = buy(1.0, TARGET, prices[0]), [1.0], [TARGET], [(0, TARGET)], 0.0
    for i in range(1, last + 1):
        value = worth(shares, prices[i])
        weight = shares[0] * prices[i][0] / value
        seen = weights[-1] if next_close else weight
        if (i in CALENDAR[model]) if model in CALENDAR else abs(seen - TARGET) > BAND:
            target = TARGET if model in CALENDAR else TARGET + keep * (seen - TARGET)
            moved += abs(target - weight)
            weight = target
            actions.append((i, weight))
            shares = buy(value, weight, prices[i])
        equity.append(value)
        weights.append(weight)
    return equity, weights, actions, moved


def average_per_year(amounts, values):
    """Mean over the calendar years touched, a part year counting as one, of sum of amounts / mean of values in the year."""
    years = sorted({d.year for d in dates})
    ratios = []
    for y in years:
        rows = [i for i in values if dates[i].year == y]
        ratios.append(math.fsum(amounts.get(i, 0.0) for i in rows) / (math.fsum(values[i] for i in rows) / len(rows)))
    return math.fsum(ratios) / len(years)


def traded(old, new, price):
    return abs(new[0] - old[0]) * price[0] + abs(new[1] - old[1]) * price[1]


def turnover_unscaled(actions):
    """Every action buys for the first capital, whatever the wealth; a trade and its value belong to the row after the action."""
    target = dict(actions)
    bought, held = None, {}
    for i in range(last + 1):
        held[i] = bought
        if i in target:
            bought = buy(1.0, target[i], prices[i])
    amounts = {i: traded(held[i - 1], held[i], prices[i - 1]) for i in range(2, last + 1)}
    return average_per_year(amounts, {i: worth(held[i], prices[i - 1]) for i in range(1, last + 1)})


def turnover_scaled(equity, actions):
    """An investor's trades in the year of the action, relative to the mean equity of all rows of the year."""
    amounts, shares = {}, buy(1.0, TARGET, prices[0])
    for i, weight in actions[1:]:
        new = buy(equity[i], weight, prices[i])
        amounts[i] = traded(shares, new, prices[i])
        shares = new
    return average_per_year(amounts, dict(enumerate(equity)))


def statistics(model, equity, weights, actions):
    returns = [b / a - 1 for a, b in zip(equity, equity[1:])]
    padded = [0.0] + returns
    mean = math.fsum(padded) / len(padded)
    deviation = math.sqrt(math.fsum((x - mean) ** 2 for x in padded) / (len(padded) - 1))
    peak, worst = 1.0, 0.0
    for v in equity:
        peak = max(peak, v)
        worst = min(worst, v / peak - 1)
    return {
        "CAGR": equity[-1] ** (365 / days) - 1,
        "Sharpe": mean / deviation * math.sqrt(252),
        "MaxDD": worst,
        "turnover_SIT": turnover_unscaled(actions),
        "max_deviation": max(abs(w - TARGET) for w in weights),
        "turnover_wealth_scaled": turnover_scaled(equity, actions),
        "final_equity": equity[-1],
        "final_equity_wealth_scaled": equity[-1],
        "n_actions": len(recorded(model, actions)),
        "best": max(returns),
        "worst": min(returns),
    }


def recorded(model, actions):
    """The calendar models do not list the funding, the others do."""
    return actions[1:] if model in ("months", "quarters", "years") else actions


def gap(mine, text):
    theirs = float(text)
    return abs(mine - theirs) / max(abs(theirs), 1e-300) if mine != theirs else 0.0


equities = golden("sit_2011", "sit_equity.csv")
listed = golden("sit_2011", "sit_rebalance_dates.csv")
table = {row[0]: row[1:] for row in golden("sit_2011", "sit_models.csv")}
checks, study = {}, {}
for column, model in enumerate(MODELS, start=1):
    equity, weights, actions, moved = run(model)
    stats = statistics(model, equity, weights, actions)
    mine = recorded(model, actions)
    theirs = [row[1:] for row in listed if row[0] == model]
    before = {i: (weights[i - 1], 1 - weights[i - 1]) if i else (0.0, 0.0) for i, _ in mine}
    checks[model] = {
        "rowsAndDates": [row[0] for row in equities] == [str(d) for d in dates],
        "equity": max(gap(v, row[column]) for v, row in zip(equity, equities)),
        "actionDates": [row[0] for row in theirs] == [str(dates[i]) for i, _ in mine],
        "weightsBefore": max(gap(w, x) for (i, _), row in zip(mine, theirs) for w, x in zip(before[i], row[1:])),
    } | {name: gap(value, text) for (name, value), text in zip(stats.items(), table[model])}
    study[model] = stats | {"turnover_one_way": moved / (days / 365.25)}
    if model in CALENDAR:
        continue
    equity, _, actions, moved = run(model, next_close=False)
    study[model + ", traded at the close that breaks the band"] = {
        "final_equity": equity[-1], "n_actions": len(actions), "turnover_one_way": moved / (days / 365.25)}

write_json("sit_study.json", {
    "first": str(dates[0]), "last": str(dates[-1]), "rows": len(dates),
    "relativeGaps": checks, "values": study,
})
bad = [(m, k, v) for m, c in checks.items() for k, v in c.items() if v is False or (v is not True and v > 1e-12)]
worst = max(v for c in checks.values() for v in c.values() if not isinstance(v, bool))
print(f"{sum(len(c) for c in checks.values())} checks, worst relative gap {worst:.1e}")
if bad:
    raise SystemExit(f"not reproduced: {bad}")
