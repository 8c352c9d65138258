"""The market of strategies.py: closes by day, and for a decision only those up to its close."""
import math
from datetime import timedelta

from oracle import adjusted_closes

CARRY_DAYS = 5
YEAR = 252


class Unknown(Exception):
    """A rule needs a close before the asset's first one."""


class Market:
    """The closes of assets on every day on which any of them has one, up to the earliest last day."""

    def __init__(self, assets):
        series = {a: adjusted_closes(a) for a in assets}
        end = min(max(s) for s in series.values())
        self.dates = sorted({d for s in series.values() for d in s if d <= end})
        self.closes = {a: carried(a, s, self.dates) for a, s in series.items()}
        self.month = [d.year * 12 + d.month for d in self.dates]
        self.last_row_of = {month: row for row, month in enumerate(self.month)}

    def month_ends(self):
        """The last row of each month; the month of the last row must not be over, as only an exchange calendar could tell."""
        require_open_month(self.dates[-1])
        return [row for row, month in enumerate(self.month) if self.last_row_of[month] == row][:-1]

    def from_the_start(self):
        """The month ends and, before them, the first row with all closes: fixed weights wait for no score."""
        listed = next(row for row in range(len(self.dates)) if all(closes[row] for closes in self.closes.values()))
        return [listed] + [row for row in self.month_ends() if row > listed]

    def week_starts(self):
        """The first row of each ISO week, if it has a row before it."""
        week = [d.isocalendar()[:2] for d in self.dates]
        return [row for row in range(1, len(week)) if week[row] != week[row - 1]]

    def growth(self, weights, row, later):
        """The value of 1 from one close to a later one; cash earns nothing."""
        return 1 + math.fsum(w * (self.closes[a][later] / self.closes[a][row] - 1) for a, w in weights.items())


class Day:
    """The market as known at the close of a row; `held` is the previous decision, empty at the first."""

    def __init__(self, market, row, held):
        self.market, self.row, self.held = market, row, held

    def close(self, asset, row=None):
        return known([self.market.closes[asset][self.row if row is None else row]])[0]

    def last(self, asset, count):
        """The last closes, today's included."""
        if count > self.row + 1:
            raise Unknown
        return known(self.market.closes[asset][self.row + 1 - count:self.row + 1])

    def month_end(self, months):
        """The last row of an earlier month, counted back from today's."""
        row = self.market.last_row_of.get(self.market.month[self.row] - months)
        if row is None:
            raise Unknown
        return row

    def sma(self, asset, days):
        return mean(self.last(asset, days))

    def month_end_sma(self, asset, count):
        """The mean of today's close and those of the month ends before."""
        return mean([self.close(asset)] + [self.close(asset, self.month_end(k)) for k in range(1, count)])

    def growth(self, asset, days):
        return self.close(asset) / self.last(asset, days + 1)[0] - 1

    def month_growth(self, asset, months):
        return self.close(asset) / self.close(asset, self.month_end(months)) - 1

    def manual_momentum(self, asset, days):
        """RotationInvest divides by today's close."""
        return (self.close(asset) - self.last(asset, days + 1)[0]) / self.close(asset)

    def returns(self, asset, days):
        closes = self.last(asset, days + 1)
        return [after / before - 1 for before, after in zip(closes, closes[1:])]

    def volatility(self, asset, days):
        return deviation(self.returns(asset, days)) * math.sqrt(YEAR)

    def sharpe(self, asset, days, power):
        returns = self.returns(asset, days)
        return mean(returns) / deviation(returns) ** power


def carried(asset, series, dates):
    """The close of each day; the previous one on a missing day, None before the first."""
    closes, missing = [], 0
    for day in dates:
        missing = 0 if day in series else missing + 1
        close = series.get(day, closes[-1] if closes else None)
        if close is not None and missing > CARRY_DAYS:
            raise SystemExit(f"{asset} has no close on {day} and the {CARRY_DAYS} trading days before")
        closes.append(close)
    return closes


def require_open_month(day):
    """Three weekdays to come are never all holidays."""
    later = [day + timedelta(days=k) for k in range(1, 31)]
    if sum(d.month == day.month and d.weekday() < 5 for d in later) < 3:
        raise SystemExit(f"the prices end on {day}: whether the month goes on is for an exchange calendar to say")


def known(closes):
    if None in closes:
        raise Unknown
    return closes


def mean(values):
    return math.fsum(values) / len(values)


def deviation(values):
    """The sample deviation, n - 1."""
    centre = mean(values)
    return math.sqrt(math.fsum((v - centre) ** 2 for v in values) / (len(values) - 1))


def covariance(one, other):
    a, b = mean(one), mean(other)
    return math.fsum((x - a) * (y - b) for x, y in zip(one, other)) / (len(one) - 1)


def correlation(one, other):
    return covariance(one, other) / math.sqrt(covariance(one, one) * covariance(other, other))


def median(values):
    return percentile(values, 50)


def percentile(values, percent):
    """numpy.percentile: linear between the two nearest ranks."""
    ordered = sorted(values)
    place = (len(ordered) - 1) * percent / 100
    below = math.floor(place)
    above = min(below + 1, len(ordered) - 1)
    return ordered[below] + (place - below) * (ordered[above] - ordered[below])


def z_scores(scores):
    centre, spread = mean(list(scores.values())), deviation(list(scores.values()))
    return {a: (s - centre) / spread if spread else 0.0 for a, s in scores.items()}
