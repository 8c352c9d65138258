"""Lots, wash sales, dividends and taxes of random accounts, counted share by share with exact fractions.

Every share is an object with its own basis and age, and each rule is applied to one share at a time, in the order in which the manual states it.
"""
import calendar
import random
from datetime import date, timedelta
from fractions import Fraction
from math import ceil

from oracle import write_json

FUNDS = ["A", "B", "C"]
IDENTICAL = {"A": {"A", "B"}, "B": {"A", "B"}, "C": {"C"}}
QUALIFIED = {"A": Fraction(1), "B": Fraction(4, 5), "C": Fraction(0)}
RATES = {"short": Fraction(32, 100), "long": Fraction(15, 100), "qualified": Fraction(15, 100), "ordinary": Fraction(24, 100)}
LONG_OF = {"C": Fraction(28, 100)}
LIMIT = 3000


class Share:
    def __init__(self, purchase, fund, bought, basis):
        self.purchase, self.fund, self.bought, self.basis = purchase, fund, bought, basis
        self.held_from, self.replaces, self.sold = bought, False, None


def year_after(day):
    last = calendar.monthrange(day.year, day.month)[1] == day.day
    length = calendar.monthrange(day.year + 1, day.month)[1]
    return date(day.year + 1, day.month, length if last else min(day.day, length))


class Account:
    def __init__(self, method):
        self.method, self.shares, self.purchases = method, [], 0
        self.losses = []  # [sale, loss, share] that nothing has replaced
        self.taxed = []  # [day, fund, is_long, gain]
        self.ira = []  # [day, fund], one for each share
        self.dividends = []  # [ex-date, share, amount]
        self.lost = Fraction(0)

    def held(self, fund):
        return [share for share in self.shares if share.fund == fund and share.sold is None]

    def buy(self, day, fund, count, amount):
        self.purchases += 1
        for _ in range(count):
            share = Share(self.purchases, fund, day, Fraction(amount) / count)
            self.shares.append(share)
            for loss in sorted(self.losses, key=lambda loss: (loss[0]["day"], loss[2].purchase, loss[2].held_from)):
                if loss[1] > 0 and (day - loss[0]["day"]).days <= 30 and fund in IDENTICAL[loss[2].fund]:
                    self.replace(loss, share)
                    break

    @staticmethod
    def replace(loss, share):
        share.basis += loss[1]
        share.held_from -= loss[0]["day"] - loss[2].held_from
        share.replaces = True
        loss[0]["gain"] += loss[1]
        loss[1] = Fraction(0)

    def buy_in_ira(self, day, fund, count):
        for _ in range(count):
            for loss in sorted(self.losses, key=lambda loss: (loss[0]["day"], loss[2].purchase, loss[2].held_from)):
                if loss[1] > 0 and (day - loss[0]["day"]).days <= 30 and fund in IDENTICAL[loss[2].fund]:
                    self.void(loss)
                    break
            else:
                self.ira.append((day, fund))

    def void(self, loss):
        self.lost += loss[1]
        loss[0]["gain"] += loss[1]
        loss[1] = Fraction(0)

    def sell(self, day, fund, count, proceeds):
        held = self.held(fund)
        if self.method == "lifo":
            held = held[::-1]
        elif self.method == "hifo":
            held.sort(key=lambda share: -share.basis)
        sold = held[:count]
        sales = []
        for share in sold:
            share.sold = day
            gain = Fraction(proceeds) / count - share.basis
            sale = {"day": day, "fund": fund, "is_long": day > year_after(share.held_from), "gain": gain}
            self.taxed.append(sale)
            sales.append((sale, share))
        for sale, share in sorted(sales, key=lambda each: (each[1].purchase, each[1].held_from)):
            if sale["gain"] >= 0:
                continue
            loss = [sale, -sale["gain"], share]
            self.losses.append(loss)
            near = [(other.bought, 0, other.purchase, other) for other in self.shares
                    if other.sold is None and not other.replaces and other.purchase != share.purchase
                    and 0 <= (day - other.bought).days <= 30 and other.fund in IDENTICAL[fund]]
            near += [(bought, 1, index, None) for index, (bought, other) in enumerate(self.ira)
                     if (day - bought).days <= 30 and other in IDENTICAL[fund]]
            if not near:
                continue
            first = min(near, key=lambda each: each[:3])
            if first[3] is None:
                self.void(loss)
                del self.ira[first[2]]
            else:
                self.replace(loss, first[3])

    def pay_dividend(self, day, fund, amount):
        held = self.held(fund)
        for share in held:
            self.dividends.append((day, share, Fraction(amount) / len(held)))

    def qualified(self, ex_date, share):
        first = max(share.bought + timedelta(1), ex_date - timedelta(60))
        last = min(share.sold or date.max, ex_date + timedelta(60))
        return (last - first).days + 1 > 60

    def years(self, gains, last):
        carried_short = carried_long = Fraction(0)
        for year in range(2023, last + 1):
            of_year = [sale for sale in self.taxed if sale["day"].year == year]
            short = sum((sale["gain"] for sale in of_year if not sale["is_long"]), Fraction(0))
            groups = {RATES["long"]: Fraction(0), Fraction(28, 100): Fraction(0)}
            for sale in of_year:
                if sale["is_long"]:
                    groups[LONG_OF.get(sale["fund"], RATES["long"])] += sale["gain"]
            for day, fund, amount in gains:
                if day.year == year:
                    groups[LONG_OF.get(fund, RATES["long"])] += amount
            long = sum(groups.values())
            qualified = ordinary = Fraction(0)
            for ex_date, share, amount in self.dividends:
                if ex_date.year == year:
                    part = amount * QUALIFIED[share.fund] if self.qualified(ex_date, share) else Fraction(0)
                    qualified, ordinary = qualified + part, ordinary + amount - part

            net_short, net_long = short - carried_short, long - carried_long
            if net_short < 0 < net_long:
                moved = min(-net_short, net_long)
                net_short, net_long = net_short + moved, net_long - moved
            elif net_long < 0 < net_short:
                moved = min(-net_long, net_short)
                net_short, net_long = net_short - moved, net_long + moved
            loss_short, loss_long = max(0, -net_short), max(0, -net_long)
            deducted = min(LIMIT, loss_short + loss_long)
            carried_short = max(Fraction(0), loss_short - deducted)
            carried_long = loss_long - max(0, deducted - loss_short)

            # What losses took from the long gains, they take at the highest rate first.
            taxed_long = max(Fraction(0), net_long)
            taken = sum(max(Fraction(0), gain) for gain in groups.values()) - taxed_long
            tax = max(Fraction(0), net_short) * RATES["short"]
            for rate in sorted(groups, reverse=True):
                gain = max(Fraction(0), groups[rate])
                off = min(gain, taken)
                taken -= off
                tax += (gain - off) * rate
            tax += qualified * RATES["qualified"] + (ordinary - deducted) * RATES["ordinary"]
            yield [year, short, long, carried_short, carried_long, qualified, ordinary, Fraction(ceil(tax * 100), 100)]


def case(seed):
    chance = random.Random(seed)
    account = Account(["fifo", "lifo", "hifo"][seed % 3])
    events, gains = [], []
    day = date(2023, 1, 3)
    while day < date(2025, 12, 1):
        fund, kind = chance.choice(FUNDS), chance.randrange(12)
        held = len(account.held(fund))
        if kind < 5:
            count = chance.randrange(1, 60)
            amount = count * chance.randrange(8_000, 12_000)
            account.buy(day, fund, count, Fraction(amount, 100))
            events.append(["buy", day, fund, count, amount])
        elif kind < 9 and held:
            count = chance.randrange(1, held + 1)
            amount = count * chance.randrange(6_000, 13_000)
            account.sell(day, fund, count, Fraction(amount, 100))
            events.append(["sell", day, fund, count, amount])
        elif kind == 9 and held:
            amount = held * chance.randrange(10, 300)
            account.pay_dividend(day, fund, Fraction(amount, 100))
            events.append(["dividend", day, fund, 0, amount])
            # A part of it buys shares.
            if chance.randrange(2):
                count = chance.randrange(1, 4)
                account.buy(day, fund, count, Fraction(amount, 100))
                events.append(["buy", day, fund, count, amount])
        elif kind == 10 and held:
            amount = chance.randrange(100, 50_000)
            gains.append((day, fund, Fraction(amount, 100)))
            events.append(["gain", day, fund, 0, amount])
        elif kind == 11:
            count = chance.randrange(1, 30)
            account.buy_in_ira(day, fund, count)
            events.append(["ira", day, fund, count, 0])
        day += timedelta(chance.randrange(1, 21))

    held = [share for share in account.shares if share.sold is None]
    return {
        "method": account.method,
        "events": [[kind, f"{day:%Y-%m-%d}", fund, count, amount] for kind, day, fund, count, amount in events],
        "years": [[year[0], *(round(float(value), 8) for value in year[1:])] for year in account.years(gains, events[-1][1].year)],
        "basis": round(float(sum(share.basis for share in held)), 8),
        "ages": sum((share.held_from - date(2020, 1, 1)).days for share in held),
        "lost": round(float(account.lost), 8),
    }


write_json("taxes.json", {"accounts": [case(seed) for seed in range(45)]})
