"""Rules that read the account (exits, switch margin, volatility target ...) on real adjusted closes: writes account_rules.json.

usage: python3 account_rules.py [shared-folder]

The README states the rules. The JSON has a summary of each strategy and every row on which it acts. In the code an asset is its index in the
universe, a row the index of a trading day.
"""
import math
from datetime import date
from functools import partial
from operator import gt, lt

from market import carried, deviation, mean
from oracle import adjusted_closes, write_json
from rotation import starts_a_week

LAST_DAY = date(2024, 7, 10)
YEAR = 252


class Panel:
    """The closes of assets on each day on which any of them has one; None before an asset's first close."""

    def __init__(self, assets):
        series = [adjusted_closes(a) for a in assets]
        self.assets = assets
        self.dates = sorted({d for s in series for d in s if d <= LAST_DAY})
        self.closes = [carried(a, s, self.dates) for a, s in zip(assets, series)]

    def last(self, asset, count, row):
        """The last closes, today's included; None while one of them is unknown."""
        closes = self.closes[asset][row - count + 1:row + 1] if row >= count - 1 else [None]
        return None if None in closes else closes

    def growth(self, asset, days, row):
        closes = self.last(asset, days + 1, row)
        return closes and closes[-1] / closes[0] - 1

    def deviation(self, asset, days, row):
        closes = self.last(asset, days + 1, row)
        return closes and deviation(returns(closes))

    # Schedules. The last row ends neither a month nor a week: 2024-07-10 is a Wednesday.

    def every_row(self):
        return set(range(len(self.dates)))

    def month_ends(self):
        return {row for row, (day, later) in enumerate(zip(self.dates, self.dates[1:])) if day.month != later.month}

    def week_starts(self):
        return {row for row, first in enumerate(starts_a_week(self.dates)) if first}

    def week_ends(self):
        return {row - 1 for row in self.week_starts()}

    def never(self):
        return set()


class Account:
    """Cash and fractional shares; an entry is the row and the close of the fill that took an asset from no shares to some."""

    def __init__(self, panel):
        self.closes = panel.closes
        self.cash, self.shares, self.entries = 1.0, [0.0] * len(panel.assets), {}

    def equity(self, row):
        return self.cash + math.fsum(s * c[row] for s, c in zip(self.shares, self.closes) if s)

    def put_to(self, target, row):
        """Trades to target weights of the equity at the closes of the row."""
        equity = self.equity(row)
        self.shares = [w * equity / c[row] if w else 0.0 for w, c in zip(target, self.closes)]
        self.cash = equity * (1 - math.fsum(target))
        kept = {a: entry for a, entry in self.entries.items() if self.shares[a]}
        self.entries = {a: (row, self.closes[a][row]) for a, s in enumerate(self.shares) if s} | kept

    def sell(self, assets, row):
        """Sells to cash and leaves the other shares unchanged."""
        for a in assets:
            self.cash += self.shares[a] * self.closes[a][row]
            self.shares[a] = 0.0
            del self.entries[a]


# Exits: whether to sell a held asset


def loss_from_entry(limit, panel, account, asset, row):
    _, price = account.entries[asset]
    return panel.closes[asset][row] / price - 1 <= -limit


def loss_from_high(limit, panel, account, asset, row):
    start, price = account.entries[asset]
    closes = panel.closes[asset][start:row + 1]
    return closes[-1] / max(price, *closes) - 1 <= -limit


def below_mean(days, panel, account, asset, row):
    """An unknown mean does not sell."""
    closes = panel.last(asset, days, row)
    return closes is not None and closes[-1] < mean(closes)


def keep(panel, account, asset, row):
    return False


# Weights of the picks


def equal(panel, picks, row):
    return {a: 1 / len(picks) for a in picks}


def bounded_inverse_deviation(days, cap, floor, panel, picks, row):
    """In proportion to 1 / deviation of the daily returns, then capped, then floored."""
    inverse = {a: 1 / panel.deviation(a, days, row) for a in picks}
    total = math.fsum(inverse.values())
    return bounded(bounded({a: x / total for a, x in inverse.items()}, cap, gt), floor, lt)


def bounded(weights, bound, beyond):
    """Fixes weights beyond the bound at the bound, and scales the free ones to a sum of 1, until none exceeds it."""
    fixed = set()
    while found := {a for a, w in weights.items() if a not in fixed and beyond(w, bound)}:
        fixed |= found
        free = math.fsum(w for a, w in weights.items() if a not in fixed)
        rest = 1 - bound * len(fixed)
        weights = {a: bound if a in fixed else w * rest / free for a, w in weights.items()}
    return weights


# Targets of decisions


class Rotation:
    """The best by growth over some days; a margin or a least holding (days) favours assets that are held."""

    def __init__(self, assets, decides, days, hold, margin=None, least=0, weigh=equal):
        self.panel = Panel(assets)
        self.decision_rows = decides(self.panel)
        self.days, self.hold, self.margin, self.least, self.weigh = days, hold, margin, least, weigh

    def want(self, row, before, entries):
        """The target weights; `before`: assets of the last target, `entries`: of the account, both without assets just sold."""
        scores = [self.panel.growth(a, self.days, row) for a in range(len(self.panel.assets))]
        if None in scores:
            return None
        ranking = sorted(range(len(scores)), key=lambda a: -scores[a])
        first = before if self.margin is not None else {a for a, (entry, _) in entries.items() if row - self.least < entry}
        picks = ([a for a in ranking if a in first] + [a for a in ranking if a not in first])[:self.hold]
        if self.margin is not None:
            picks = self.challenged(picks, before, ranking, scores)
        weights = self.weigh(self.panel, picks, row)
        return [weights.get(a, 0.0) for a in range(len(scores))]

    def challenged(self, picks, before, ranking, scores):
        """From the worst held pick upwards: the best asset not held replaces it if it leads by more than the margin."""
        for held in [a for a in reversed(ranking) if a in before and a in picks]:
            challenger = next(a for a in ranking if a not in picks)
            if not scores[challenger] > scores[held] + self.margin:
                break
            picks = [challenger if a == held else a for a in picks]
        return picks


class VolatilityTarget:
    """Fixed weights, scaled down to a volatility by the last daily returns of an unscaled account on paper."""

    def __init__(self, weights, decides, volatility, days):
        self.panel = Panel(list(weights))
        self.weights, self.volatility, self.days = list(weights.values()), volatility, days
        rows, schedule = range(len(self.panel.dates)), decides(self.panel)
        self.start = next(row for row in rows if all(closes[row] for closes in self.panel.closes))
        self.decision_rows = schedule | {self.start + days}
        paper, self.equity = Account(self.panel), []
        for row in rows[self.start:]:
            self.equity.append(paper.equity(row))
            if row == self.start or row in schedule:
                paper.put_to(self.weights, row)

    def want(self, row, before, entries):
        today = row - self.start
        if today < self.days:
            return None
        sigma = deviation(returns(self.equity[today - self.days:today + 1])) * math.sqrt(YEAR)
        scale = min(1.0, self.volatility / sigma)
        return [scale * w for w in self.weights]


def returns(values):
    return [after / before - 1 for before, after in zip(values, values[1:])]


# Runs


def run(rule, exits=keep, checks=Panel.never, comes_back_after=None, next_close=False):
    """(summary, [date, kind, target, equity] of each row with a decision, an exit or a return)."""
    panel = rule.panel
    account, check_rows = Account(panel), checks(panel)
    wanted, target, out, order, log = None, [0.0] * len(panel.assets), {}, None, []
    count = dict.fromkeys(["decisions", "sold", "cameBack", "returns", "switches"], 0)
    for row, day in enumerate(panel.dates):
        if order:
            order(row)
            order = None
        decides = row in rule.decision_rows
        if not decides and (wanted is None or row not in check_rows):
            continue

        sold = [a for a in account.entries if exits(panel, account, a, row)]
        back = [a for a, sale in out.items() if (decides if comes_back_after is None else row - comes_back_after >= sale)]
        out = {a: sale for a, sale in out.items() if a not in back} | dict.fromkeys(sold, row)
        if decides:
            before = {a for a, w in enumerate(target) if w > 0 and a not in sold}
            choice = rule.want(row, before, {a: e for a, e in account.entries.items() if a not in sold})
            if choice is None:
                if wanted is not None:
                    raise SystemExit(f"{day}: a value is unknown after the first decision")
                continue
            if wanted is not None:
                count["switches"] += sum(new > 0 and old == 0 for new, old in zip(choice, wanted))
            wanted, kind = choice, "decision"
        elif any(wanted[a] > 0 for a in back):
            kind = "return"
        else:
            kind = "exit"
        count["cameBack"] += len(back)
        if kind == "exit" and not sold:
            continue

        if kind == "exit":
            target = [0.0 if a in sold else w for a, w in enumerate(target)]
            order = partial(account.sell, sold)
        else:
            target = [0.0 if a in out else w for a, w in enumerate(wanted)]
            order = partial(account.put_to, target)
        count["sold"] += len(sold)
        count["decisions"] += kind == "decision"
        count["returns"] += kind == "return"
        log.append([str(day), kind, target, account.equity(row)])
        if not next_close:
            order(row)
            order = None
    return {
        "assets": panel.assets,
        "firstDecision": log[0][0],
        "lastDay": str(panel.dates[-1]),
        **count,
        "finalEquity": account.equity(len(panel.dates) - 1),
    }, log


def runs():
    month_ends = Panel.month_ends
    return {
        "stop_daily": run(
            Rotation(["SPY", "EFA", "IEF", "GLD"], month_ends, days=126, hold=2),
            partial(loss_from_entry, 0.08), Panel.every_row, comes_back_after=20),
        "trailing_daily_next_close": run(
            Rotation(["SPY", "QQQ", "TLT", "GLD"], month_ends, days=63, hold=1),
            partial(loss_from_high, 0.05), Panel.every_row, next_close=True),
        "switch_margin_weekly": run(
            Rotation(["SPY", "IWM", "EFA", "IEF", "TLT"], Panel.week_starts, days=63, hold=2, margin=0.01),
            partial(loss_from_entry, 0.08)),
        "volatility_target": run(
            VolatilityTarget({"SPY": 0.6, "IEF": 0.4}, month_ends, volatility=0.06, days=63)),
        "caps_and_exits": run(
            Rotation(["SPY", "EFA", "IEF", "GLD", "VNQ"], month_ends, days=126, hold=3, least=60,
                     weigh=partial(bounded_inverse_deviation, 63, 0.35, 0.32)),
            partial(below_mean, 200), Panel.week_ends),
    }


def main():
    made = runs()
    write_json("account_rules.json", {
        "strategies": {name: summary for name, (summary, _) in made.items()},
        **{name: log for name, (_, log) in made.items()},
    })


if __name__ == "__main__":
    main()
