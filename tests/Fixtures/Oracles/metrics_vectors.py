"""Golden statistics of 24 monthly returns, recomputed to 17 digits: writes metrics_vectors.json.

usage: python3 metrics_vectors.py [shared-folder]

The series, the labels and the nine printed digits come from spec/metrics.md; every value is computed here from its formula.
The script fails when a label is missing on either side; the output names values that differ from the printed digits.
"""
import math
import re

from oracle import shared_folder, write_json

TEXT = (shared_folder() / "spec" / "metrics.md").read_text(encoding="utf-8")


def series(name):
    return [float(x) for x in re.search(rf"^{name} = \[(.*)\]", TEXT, re.M).group(1).split(",")]


def mean(x):
    return math.fsum(x) / len(x)


def sd(x, less=1):
    m = mean(x)
    return math.sqrt(math.fsum((a - m) ** 2 for a in x) / (len(x) - less))


def cov(x, y):
    p, q = mean(x), mean(y)
    return math.fsum((a - p) * (b - q) for a, b in zip(x, y)) / (len(x) - 1)


def growth(x):
    product = 1.0
    for a in x:
        product *= 1 + a
    return product


def cagr(x):
    return growth(x) ** (12 / len(x)) - 1


def drawdowns(x):
    value = peak = 1.0
    depths = []
    for a in x:
        value *= 1 + a
        peak = max(peak, value)
        depths.append(value / peak - 1)
    return depths


def percent_bug_drawdowns(x):
    """Returns read as percent: each divided by 100, and the compounded loss since the last peak multiplied by 100 again."""
    value, depths = 1.0, []
    for a in x:
        value *= 1 + a / 100
        if value > 1:
            value = 1.0
        depths.append((value - 1) * 100)
    return depths


def rms(x, count=None):
    return math.sqrt(math.fsum(a * a for a in x) / (count or len(x)))


def under_water(x):
    """Months from each high to the first value that is as high again; the second number is the drawdown still open at the end."""
    value = peak = 1.0
    longest = run = 0
    for a in x:
        value *= 1 + a
        run += 1
        if value >= peak:
            longest = max(longest, run if run > 1 else 0)
            peak, run = value, 0
    return max(longest, run), run


r, b = series("r"), series("b")
n = len(r)
f = [0.0010 + 0.0001 * (i // 3) for i in range(n)]
year, root = 12, math.sqrt(12)
x = [p - q for p, q in zip(r, f)]
xb = [p - q for p, q in zip(b, f)]
active = [p - q for p, q in zip(r, b)]
logs = [math.log(1 + a) for a in x]
losing = [a for a in r if a < 0]
depths = drawdowns(r)
ui_points, ui_all, ui_bug = rms(depths), rms(depths, n + 1), rms(percent_bug_drawdowns(r))
vol, te = sd(r) * root, sd(active) * root
beta = cov(x, xb) / cov(xb, xb)
intercept = mean(x) - beta * mean(xb)
longest, still_open = under_water(r)

VALUES = {
    "Total return": growth(r) - 1,
    "CAGR (12/n)": cagr(r),
    "rf CAGR": cagr(f),
    "Vol monthly x sqrt12 (n-1)": vol,
    "Sharpe default (T-bill, monthly, n-1)": mean(x) / sd(x) * root,
    "Sharpe rf=0 arithmetic (empyrical, Quantopian 2017, SIT)": mean(r) / sd(r) * root,
    "Sharpe rf=0 geometric = CAGR/vol (KDA post; PerformanceAnalytics before 2026-04)": cagr(r) / vol,
    "Sharpe PA legacy with rf (geo excess / vol of raw returns)": cagr(x) / vol,
    "Sharpe PA current (12 x mean excess / vol of excess)": year * mean(x) / (sd(x) * root),
    "Sharpe TuringTrader (log excess, population sd)": mean(logs) / sd(logs, 0) * root,
    "Sortino default (MAR=rf, /n, annualised)": year * mean(x) / (root * rms([min(a, 0) for a in x])),
    "Sortino MAR=0, /n (empyrical, quantstats, ffn rf=0)": year * mean(r) / (root * rms([min(a, 0) for a in r])),
    "Sortino MAR=0 not annualised (PerformanceAnalytics)": mean(r) / rms([min(a, 0) for a in r]),
    "Sortino literal AS (rf excess / stdev of losing months only, n-1)": year * mean(x) / (root * sd(losing)),
    "Max drawdown": min(depths),
    "Calmar": cagr(r) / -min(depths),
    "Ulcer index (all points incl. start, /N)": ui_all,
    "Ulcer index (returns points only, /n; PA)": ui_points,
    "Ulcer index quantstats (/(n-1))": rms(depths, n - 1),
    "Ulcer index PA legacy (DrawdownPeak percent bug, before 2026-03-30)": ui_bug,
    "UPI KDA post (CAGR / legacy UI)": cagr(r) / ui_bug,
    "UPI default ((CAGR-rfCAGR)/UI)": (cagr(r) - cagr(f)) / ui_points,
    "UPI TuringTrader (CAGR/UI, no rf)": cagr(r) / ui_points,
    "UPI quantstats (total return/UI(n-1))": (growth(r) - 1) / rms(depths, n - 1),
    "UPI ffn (mean period excess x100 / UI x100, not annualised)": mean(r) / ui_all,
    "Beta (excess, OLS)": beta,
    "Alpha default (12 x intercept)": year * intercept,
    "Alpha empyrical>=0.5 ((1+mean)^12-1)": (1 + intercept) ** year - 1,
    "Tracking error": te,
    "IR default (arith)": year * mean(active) / te,
    "IR PerformanceAnalytics (geo diff/TE)": (cagr(r) - cagr(b)) / te,
    "IR ffn/quantstats/empyrical-2017 (per period)": mean(active) / sd(active),
    "IR Quantopian 2014 (r_ann-b_ann)/vol(strategy)": (cagr(r) - cagr(b)) / vol,
    "Longest drawdown (months, peak->new high)": longest,
    "Open drawdown at end (months)": still_open,
}
PRINTED = dict(re.findall(r"^\| (.+?) \| (-?[0-9.]+) \|$", TEXT, re.M))
if PRINTED.keys() != VALUES.keys():
    raise SystemExit(f"labels differ between the table and this script: {sorted(PRINTED.keys() ^ VALUES.keys())}")
missed = [k for k, text in PRINTED.items() if abs(VALUES[k] - float(text)) > 0.5000001 * 10.0 ** -len(text.partition(".")[2])]
BEYOND = {"UPI house ((CAGR-rfCAGR)/UI of all points incl. start)": (cagr(r) - cagr(f)) / ui_all}
write_json("metrics_vectors.json", {
    "r": r, "b": b, "f": f, "missesPrintedDigits": missed, "values": VALUES, "beyondTheTable": BEYOND,
})
print(f"{len(VALUES)} values, {len(VALUES) - len(missed)} agree with every printed digit; others: {missed}")
