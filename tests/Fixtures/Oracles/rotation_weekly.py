"""Asset class rotation, weekly, top 1 by SMA(20)/SMA(120), on real adjusted closes: writes rotation_weekly.json (results only).

usage: python3 rotation_weekly.py [shared-folder]
"""
from oracle import adjusted_closes, write_json
from rotation import decide, result

ASSETS = ["IEF", "IVV", "IJJ", "SCZ", "EEM"]

series = [adjusted_closes(a) for a in ASSETS]
end = min(max(s) for s in series)
dates = sorted({d for s in series for d in s if d <= end})
missing = {a: [str(d) for d in dates if d >= min(s) and d not in s] for a, s in zip(ASSETS, series)}
closes = [[s.get(d) for d in dates] for s in series]
decisions = decide(dates, closes)
summary = {
    "panelFirst": str(dates[0]),
    "panelLast": str(dates[-1]),
    "panelRows": len(dates),
    "listed": {a: str(min(s)) for a, s in zip(ASSETS, series)},
    "missingDays": missing,
}
write_json("rotation_weekly.json", summary | result(ASSETS, dates, closes, decisions))
print(missing)
