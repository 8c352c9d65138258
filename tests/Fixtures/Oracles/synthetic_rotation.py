"""The same weekly rotation on prices that a few integer and double operations make: writes synthetic_rotation.json.

usage: python3 synthetic_rotation.py

state   = (state * 6364136223846793005 + 1442695040888963407) mod 2^64, starting from 20010101
u       = (state >> 11) / 2^53
days    : 700 of them, Monday to Friday from 2001-01-01, without the Mondays whose day of the month is 25 or later
closes  : 100 on the first day, without a draw; then day by day, and in each day asset by asset in the order A..E,
          close = close * (1 + (u - 0.5) * 0.04 + 0.0002), evaluated from left to right in IEEE doubles, one draw each
"""
from datetime import date, timedelta

from oracle import write_json
from rotation import decide, result

ASSETS = ["A", "B", "C", "D", "E"]
MULTIPLIER, INCREMENT, SEED, ROWS = 6364136223846793005, 1442695040888963407, 20010101, 700


def trading_days():
    days, day = [], date(2001, 1, 1)
    while len(days) < ROWS:
        if day.weekday() < 5 and not (day.weekday() == 0 and day.day >= 25):
            days.append(day)
        day += timedelta(days=1)
    return days


def prices():
    state, rows = SEED, [[100.0] * len(ASSETS)]
    for _ in range(ROWS - 1):
        row = []
        for close in rows[-1]:
            state = (state * MULTIPLIER + INCREMENT) % 2**64
            u = (state >> 11) / 2**53
            row.append(close * (1 + (u - 0.5) * 0.04 + 0.0002))
        rows.append(row)
    return rows


dates, rows = trading_days(), prices()
closes = [list(column) for column in zip(*rows)]
summary = {
    "generator": {
        "multiplier": str(MULTIPLIER), "increment": str(INCREMENT), "seed": str(SEED), "rows": ROWS, "firstClose": 100.0,
        "spread": 0.04, "drift": 0.0002, "closedMondaysFromDayOfMonth": 25,
    },
    "closesOfSomeDays": [[str(dates[i]), rows[i]] for i in (0, 1, 2, 119, 350, ROWS - 1)],
}
write_json("synthetic_rotation.json", summary | result(ASSETS, dates, closes, decide(dates, closes)))
