"""The published strategies on real adjusted closes, without the engine: writes strategies/<script>.json for each and strategies.json.

usage: python3 strategies.py [shared-folder]

A file lists the decisions of the script of the same path: [[day, {asset: weight}], ...]; what is missing to 1 is cash. strategies.json
sums them up. Rules: rows Q, R and K of the specification, and the papers that the scripts name.
"""
from market import Day, Market, Unknown, correlation, covariance, deviation, mean, median, percentile, z_scores
from oracle import HERE, compact, write_json
from weights import best, by_rank, equal, maximum_sharpe, minimum_variance, mix, proportional

STRATEGIES = {}


def strategy(name, *groups, schedule=Market.month_ends, every=1, skip=0, **choices):
    """Registers a rule, which is called with a day, the groups of assets and the choices.

    Of the days of the schedule on which it can decide, the first after a skip counts, and every so many-th from there.
    """
    def register(rule):
        STRATEGIES[name] = (lambda day: rule(day, *groups, **choices), unique(groups), schedule, every, skip)
        return rule
    return register


def weekly(name, *groups):
    return strategy(name, *groups, schedule=Market.week_starts)


def quarterly(name, *groups, skip=0):
    return strategy(name, *groups, every=3, skip=skip)


def unique(groups):
    return list(dict.fromkeys(asset for group in groups for asset in group))


def of(scores, assets):
    return {a: scores[a] for a in assets}


# Quantopian: Q4 to Q24

SECTORS = ["XLB", "XLE", "XLF", "XLI", "XLK", "XLP", "XLU", "XLV", "XLY"]
TREASURIES = ["SHY", "IEF", "TLT"]
SAVINGS_PLAN = ["IVV", "IWM", "EFA", "AGG", "SHY"]


def trend(day, assets, slow):
    return {a: day.sma(a, 20) / day.sma(a, slow) for a in assets}


def strongest(day, assets, slow, count=1):
    return best(trend(day, assets, slow), count)


def falling(scores):
    return sum(s < 1 for s in scores.values())


@weekly("quantopian/v1-asset-class-rotation", ["IEF", "IVV", "IJJ", "SCZ", "EEM"])
@weekly("quantopian/v2-without-emerging", ["IEF", "IVV", "IJJ", "SCZ"])
@weekly("quantopian/v3-tsp", SAVINGS_PLAN)
@weekly("quantopian/v3b-tsp-three-funds", ["IWM", "EFA", "AGG"])
def v1_v2_v3(day, assets):
    return equal(strongest(day, assets, 120))


@strategy("quantopian/v4-treasuries-and-stocks", TREASURIES, ["SPY", "EFA"])
def v4(day, treasuries, _):
    return mix((0.8, equal(strongest(day, treasuries, 60))), (0.15, {"SPY": 1}), (0.05, {"EFA": 1}))


@strategy("quantopian/v5-sectors-and-treasuries", SECTORS, TREASURIES)
def v5(day, sectors, treasuries):
    return mix((0.6, equal(strongest(day, sectors, 240, count=5))), (0.4, equal(strongest(day, treasuries, 60))))


@strategy("quantopian/v6-median-gate", SECTORS, TREASURIES)
def v6(day, sectors, treasuries):
    both, bonds = v5(day, sectors, treasuries), equal(strongest(day, treasuries, 60))
    return bonds if median(trend(day, sectors, 240).values()) < 1 else both


@strategy("quantopian/v7-top-of-sectors", SECTORS, TREASURIES, percent=50, safe=0.4)
def v7(day, sectors, treasuries, percent, safe):
    scores = trend(day, sectors, 240)
    cut = percentile(scores.values(), percent)
    bonds = 1 if median(scores.values()) < 1 else safe
    return mix((1 - bonds, equal([a for a in sectors if scores[a] >= cut])), (bonds, equal(strongest(day, treasuries, 60))))


@strategy("quantopian/v8-dynamic-bonds", ["XLE", "XLF", "XLK", "XLP", "XLU", "XLV", "XLY"], TREASURIES)
def v8(day, sectors, treasuries):
    scores = trend(day, sectors, 240)
    bonds = 0.1 + 0.5 * falling(scores) / 7
    return mix((1 - bonds, equal(best(scores, 3))), (bonds, equal(strongest(day, treasuries, 60))))


# V11 starts V9 two months earlier, which is one month later in its quarter.
@quarterly("quantopian/v9-quarterly-50-30-20", ["IVV", "IJJ", "SCZ", "EEM", "TLT"])
@quarterly("quantopian/v10-quarterly-tsp", SAVINGS_PLAN)
@quarterly("quantopian/v11-started-two-months-earlier", ["IVV", "IJJ", "SCZ", "EEM", "TLT"], skip=1)
def v9_v10_v11(day, assets):
    return by_rank(strongest(day, assets, 60, count=3), [0.5, 0.3, 0.2])


@quarterly("quantopian/v12-smoother-quarterly", ["IVV", "IJJ", "SCZ", "EEM"], SECTORS, TREASURIES)
def v12(day, stocks, sectors, treasuries):
    bonds = 0.1 + 0.5 * falling(trend(day, sectors, 200)) / 9
    picks = by_rank(strongest(day, stocks, 200, count=3), [0.5, 0.3, 0.2])
    return mix((1 - bonds, picks), (bonds, equal(strongest(day, treasuries, 60))))


@strategy("quantopian/v13-efficient-tsp", ["SPY", "EFA", "IWM"], ["AGG", "SHY"], SECTORS)
@strategy("quantopian/v14-401k", ["IJJ", "XLP", "SCZ"], ["TLT", "TIP"], SECTORS)
def v13_v14(day, stocks, safe, sectors):
    returns = [day.returns(a, 63) for a in stocks]
    efficient = maximum_sharpe([mean(r) for r in returns], [[covariance(r, s) for s in returns] for r in returns])
    bonds = min(0.2 * falling(trend(day, sectors, 200)), 1)
    return mix((1 - bonds, dict(zip(stocks, efficient))), (bonds, equal(strongest(day, safe, 60))))


# RotationInvest: R15 to R29, R45 to R49. A month is 22 days; Sharpe's F factor is 0.5 by default (R22, R28).

MONTH = 22


@strategy("rotationinvest/p1-simple", ["SPY", "MDY", "TLT"])
def p1(day, assets):
    momentum = {n: {a: day.manual_momentum(a, n * MONTH) for a in assets} for n in (3, 4, 5)}
    return equal(best({a: 0.34 * momentum[3][a] + 0.33 * momentum[4][a] + 0.33 * momentum[5][a] for a in assets}, 1))


@strategy("rotationinvest/p2-ivy", ["SPY", "EFA", "BND", "VNQ", "DBC"], ["IEF"])
def p2(day, assets, _):
    below = {a: day.close(a) < day.sma(a, 130) for a in assets}
    top, = best({a: day.manual_momentum(a, 3 * MONTH) for a in assets}, 1)
    return {"IEF" if below[top] else top: 1}


@strategy("rotationinvest/p3-sectors-and-bonds", ["XLE", "XLV", "XLP", "XLY", "XLF", "XLB", "XLU", "TLT", "IEF"])
def p3(day, assets):
    momentum = z_scores({a: day.manual_momentum(a, 3 * MONTH) for a in assets})
    volatility = z_scores({a: day.volatility(a, 4 * MONTH) for a in assets})
    picks = best({a: 0.66 * momentum[a] - 0.34 * volatility[a] for a in assets}, 2)
    return proportional({a: day.sharpe(a, 3 * MONTH, power=0.5) for a in picks})


@strategy("rotationinvest/p4-aggressive", ["SPY", "EFA", "GLD"])
def p4(day, assets):
    momentum = z_scores(
        {a: (0.34 * day.manual_momentum(a, 3 * MONTH) + 0.33 * day.manual_momentum(a, 2 * MONTH)) / 0.67 for a in assets})
    volatility = z_scores({a: day.volatility(a, 55) for a in assets})
    ranked = best({a: 0.67 * momentum[a] - 0.33 * volatility[a] for a in assets}, 3)
    kept = [a for a in ranked[:2] if a in day.held]
    return equal(kept or ranked[:1])


@strategy("rotationinvest/p5-high-return", ["MDY", "ZIV", "TLT", "SHY"])
def p5(day, assets):
    momentum = z_scores({a: day.manual_momentum(a, 3 * MONTH) for a in assets})
    sharpe = z_scores({a: (day.sharpe(a, 3 * MONTH, power=0.5) + day.sharpe(a, 6 * MONTH, power=0.5)) / 2 for a in assets})
    return equal(best({a: 0.5 * momentum[a] + 0.5 * sharpe[a] for a in assets}, 1))


# QuantStrat TradeR: K1 to K34

UNIVERSE = ["SPY", "VGK", "EWJ", "EEM", "VNQ", "RWX", "IEF", "TLT", "DBC", "GLD"]
CANARIES = ["VWO", "BND"]


def least_variance(picks, mixed, recent):
    """Correlations are the mean of (share, daily returns) of several windows; deviations are of the recent daily returns."""
    spread = {a: deviation(recent[a]) for a in picks}
    weights = minimum_variance([
        [spread[a] * spread[b] * sum(share * correlation(returns[a], returns[b]) for share, returns in mixed) for b in picks]
        for a in picks]) if picks else []
    return dict(zip(picks, weights))


def kda(momentum, assets, canaries, mixed, recent):
    picks = [a for a in best(of(momentum, assets), 5) if momentum[a] > 0]
    singing = sum(momentum[a] > 0 for a in canaries) / len(canaries)
    return mix((singing, least_variance(picks, mixed, recent)), (1 - singing, {"IEF": 1} if momentum["IEF"] > 0 else {}))


@strategy("quantstrat/kda", UNIVERSE, CANARIES)
def kda_month_ends(day, assets, canaries):
    shares = {1: 12 / 19, 3: 4 / 19, 6: 2 / 19, 12: 1 / 19}
    momentum = {a: sum(share * day.month_growth(a, k) for k, share in shares.items()) for a in assets + canaries}
    returns = {k: {a: day.returns(a, day.row - day.month_end(k)) for a in assets} for k in shares}
    return kda(momentum, assets, canaries, [(share, returns[k]) for k, share in shares.items()], returns[1])


@strategy("quantstrat/kda-21-day-months", UNIVERSE, CANARIES)
def kda_21_days(day, assets, canaries):
    shares = {21: 12 / 19, 63: 4 / 19, 126: 2 / 19, 252: 1 / 19}
    momentum = {a: sum(share * day.growth(a, n) for n, share in shares.items()) for a in assets + canaries}
    returns = {n: {a: day.returns(a, n) for a in assets} for n in shares}
    return kda(momentum, assets, canaries, [(share, returns[n]) for n, share in shares.items()], returns[21])


@strategy("quantstrat/aaa", UNIVERSE)
def aaa(day, assets):
    momentum = {a: day.growth(a, 126) for a in assets}
    picks = [a for a in best(momentum, 5) if momentum[a] > 0]
    half_year, month = ({a: day.returns(a, n) for a in assets} for n in (126, 20))
    return least_variance(picks, [(1, half_year)], month)


# Papers

BONDS = ["SHY", "IEF", "LQD"]


def momentum_13612w(day, assets):
    grown = day.month_growth
    return {a: (12 * grown(a, 1) + 4 * grown(a, 3) + 2 * grown(a, 6) + grown(a, 12)) / 4
            for a in assets}


def above_average(day, assets):
    """Today's close over the mean of 13 month ends, less 1."""
    return {a: day.close(a) / day.month_end_sma(a, 13) - 1 for a in assets}


def mean_growth(day, assets, *months):
    return {a: mean([day.month_growth(a, k) for k in months]) for a in assets}


def bad(scores):
    return sum(s <= 0 for s in scores.values())


@strategy("published/sixty-forty", ["SPY", "IEF"], schedule=Market.from_the_start)
def sixty_forty(day, _):
    return {"SPY": 0.6, "IEF": 0.4}


@strategy("published/gtaa-5", ["SPY", "EFA", "IEF", "VNQ", "DBC"])
def gtaa(day, assets):
    return {a: 0.2 for a in assets if day.close(a) > day.month_end_sma(a, 10)}


@strategy("published/gem", ["SPY", "ACWX"], ["BIL", "AGG"])
def gem(day, stocks, _):
    year, bills = mean_growth(day, stocks, 12), day.month_growth("BIL", 12)
    return equal(best(year, 1) if year["SPY"] > bills else ["AGG"])


@strategy("published/adm", ["SPY", "SCZ"], ["TLT", "TIP"])
def adm(day, stocks, safe):
    momentum = mean_growth(day, stocks, 1, 3, 6)
    top, refuge = best(momentum, 1), best(mean_growth(day, safe, 1), 1)
    return equal(top if momentum[top[0]] > 0 else refuge)


@strategy("published/dual-momentum-composite", ["SPY", "EFA"], ["LQD", "HYG"], ["VNQ", "REM"], ["GLD", "TLT"], ["BIL"])
def dual_momentum_composite(day, *modules):
    def stronger(module):
        year, bills = mean_growth(day, module, 12), day.month_growth("BIL", 12)
        top, = best(year, 1)
        return {top if year[top] > bills else "BIL": 1}
    return mix(*((0.25, stronger(module)) for module in modules[:4]))


@strategy("published/paa", ["SPY", "QQQ", "IWM", "VGK", "EWJ", "EEM", "IYR", "GSG", "GLD", "HYG", "LQD", "TLT"], ["IEF"],
          protection=2)
def paa(day, assets, _, protection):
    scores = above_average(day, assets)
    good, least = 12 - bad(scores), protection * 12 / 4
    bonds = 1 if good <= least else (12 - good) / (12 - least)
    return mix((1 - bonds, equal(best(scores, min(good, 6)))), (bonds, {"IEF": 1}))


@strategy("published/vaa-g4", ["SPY", "VEA", "VWO", "BND"], BONDS, count=1, breadth=1)
@strategy("published/vaa-g12", ["SPY", "IWM", "QQQ", "VGK", "EWJ", "VWO", "VNQ", "GSG", "GLD", "TLT", "LQD", "HYG"], BONDS,
          count=2, breadth=4)
def vaa(day, assets, bonds, count, breadth):
    scores = momentum_13612w(day, assets)
    share = min(1, bad(scores) / breadth)
    return mix((1 - share, equal(best(scores, count))), (share, equal(best(momentum_13612w(day, bonds), 1))))


@strategy("published/daa-g12", ["SPY", "IWM", "QQQ", "VGK", "EWJ", "VWO", "VNQ", "GSG", "GLD", "TLT", "HYG", "LQD"], BONDS,
          CANARIES)
def daa(day, assets, bonds, canaries):
    safe_places = bad(momentum_13612w(day, canaries)) * 6 // 2
    risky = best(momentum_13612w(day, assets), 6 - safe_places)
    safe = best(momentum_13612w(day, bonds), 1)
    return mix(*((1 / 6, {a: 1}) for a in risky + safe * safe_places))


BAA_SAFE = ["TIP", "DBC", "BIL", "IEF", "TLT", "LQD", "BND"]
BAA_CANARIES = ["SPY", "VWO", "VEA", "BND"]


@strategy("published/baa-g4", ["QQQ", "VWO", "VEA", "BND"], BAA_SAFE, BAA_CANARIES, count=1)
@strategy("published/baa-g12", ["SPY", "QQQ", "IWM", "VGK", "EWJ", "VWO", "VNQ", "DBC", "GLD", "TLT", "HYG", "LQD"], BAA_SAFE,
          BAA_CANARIES, count=6)
def baa(day, assets, safe, canaries, count):
    bold, scores = best(above_average(day, assets), count), above_average(day, safe)
    defensive = mix(*((1 / 3, {a if scores[a] >= scores["BIL"] else "BIL": 1}) for a in best(scores, 3)))
    return defensive if bad(momentum_13612w(day, canaries)) else equal(bold)


@strategy("published/haa", ["SPY", "IWM", "VEA", "VWO", "VNQ", "DBC", "IEF", "TLT"], ["BIL", "IEF"], ["TIP"])
def haa(day, assets, safe, canary):
    scores = mean_growth(day, unique([assets, safe, canary]), 1, 3, 6, 12)
    refuge, = best(of(scores, safe), 1)
    risky = mix(*((1 / 4, {a if scores[a] > 0 else refuge: 1}) for a in best(of(scores, assets), 4)))
    return risky if scores["TIP"] > 0 else {refuge: 1}


# Runs


def decide(market, rule, schedule, every, skip):
    """[(row, weights)]: on the days of the schedule, from the first on which all inputs of the rule are known."""
    made = []
    for row in schedule(market):
        day = Day(market, row, held=made[-1][1] if made else {})
        try:
            for asset in market.closes:
                day.close(asset)
            target = rule(day)
        except Unknown:
            if made:
                raise
            continue
        made.append((row, {a: float(target[a]) for a in market.closes if target.get(a)}))
    return made[skip::every]


def write_decisions(name, market, made):
    file = HERE / "strategies" / f"{name}.json"
    file.parent.mkdir(parents=True, exist_ok=True)
    lines = ",\n".join(compact([str(market.dates[row]), weights]) for row, weights in made)
    file.write_text(f"[\n{lines}\n]\n", encoding="utf-8", newline="\n")


def summary(market, made):
    """The growth of 1 from the first decision to the last day, without costs and with cash that earns nothing."""
    growth, last = 1.0, len(market.dates) - 1
    for (row, weights), (later, _) in zip(made, made[1:] + [(last, {})]):
        growth *= market.growth(weights, row, later)
    return {"first": str(market.dates[made[0][0]]), "last": str(market.dates[last]), "decisions": len(made), "growth": growth}


def main():
    summaries = {}
    for name, (rule, assets, schedule, every, skip) in sorted(STRATEGIES.items()):
        market = Market(assets)
        made = decide(market, rule, schedule, every, skip)
        write_decisions(name, market, made)
        summaries[name] = summary(market, made)
    write_json("strategies.json", {"runs": summaries})


if __name__ == "__main__":
    main()
