using Rota.Accounts;

namespace Rota.Tests;

// Finds what is wrong with a sheet, day by day and share by share, from the wording of the rules. It shares no code with the maker of orders.
internal sealed class PlanChecker(OrderRequest request, OrderSheet sheet)
{
    private readonly Account _account = request.Account;
    private readonly PlanRules _plan = request.Account.Plan;
    private readonly DateOnly _day = request.Day;

    private IEnumerable<FundOrder> Sales => sheet.Orders.Where(order => order.Amount < 0);

    private IEnumerable<FundOrder> Purchases => sheet.Orders.Where(order => order.Amount > 0);

    private Deal[] Past => [.. request.Book.Deals.Where(Counts)];

    private Deal[] WithToday => [.. Past, .. Sales.Select(order => new Deal(_day, order.Fund, order.Shares, order.Amount, DealKind.Exchange))];

    public string? Fault() => Faults().FirstOrDefault();

    private IEnumerable<string> Faults() =>
    [
        .. Money(), .. Ages(), .. Fees(), .. Transfers(), .. Trips(), .. Blocks(), .. Washes(), .. Minimums(), .. Settlements(), .. Lags(), .. Targets(), .. Waits(),
    ];

    private IEnumerable<string> Money()
    {
        decimal Worth(Asset fund)
        {
            var worth = request.Book.Deals.Where(deal => deal.Fund == fund).Sum(deal => deal.Shares) * request.Prices[fund];
            return request.Rounds ? Math.Floor(worth * 100) / 100 : worth;
        }

        var value = request.Book.Deals.Select(deal => deal.Fund).Distinct().Sum(Worth) + request.Book.Cash - _account.Reserve;
        var (costs, fees) = (sheet.Orders.Sum(order => order.Cost), sheet.Orders.Sum(order => order.Fee));
        var cash = request.Book.Cash - sheet.Orders.Sum(order => order.Amount) - costs - fees;
        if (Off(sheet.Value, value)) yield return $"value {sheet.Value} is not {value}";
        if (Off(sheet.CashAfter, cash)) yield return $"cash {sheet.CashAfter} is not {cash}";
        if (sheet.CashAfter < -1e-6m) yield return $"cash {sheet.CashAfter} is overdrawn";
        if (Purchases.Any() && sheet.CashAfter < _account.Reserve - 1e-6m) yield return $"purchases take cash of {sheet.CashAfter} below the reserve";
        if (Off(sheet.After.Sum(fund => fund.Amount) + sheet.CashAfter - _account.Reserve, value - costs - fees)) yield return "the amounts after the orders do not add up";
        foreach (var order in sheet.Orders)
        {
            if (order.Amount > 0 != order.Shares > 0) yield return $"{order} has two signs";
            var off = order.Amount - order.Shares * order.Price;
            if (request.Rounds ? off is < -1e-9m or > 0.02m : Off(off, 0)) yield return $"{order} is not shares times price";
            if (request.Rounds && order.Amount != Math.Round(order.Amount, 2)) yield return $"{order} is not in whole cents";
            if (request.Rounds && _account.Units.Kind == UnitKind.Shares && order.Shares % _account.Units.Step != 0
                && -order.Shares != request.Book.SharesOf(order.Fund)) yield return $"{order} is not in units";
        }

        foreach (var fund in sheet.After)
        {
            var shares = request.Book.SharesOf(fund.Fund) + sheet.Orders.Where(order => order.Fund == fund.Fund).Sum(order => order.Shares);
            if (fund.Shares != shares || shares < 0) yield return $"{fund} has not {shares} shares";
            if (Math.Abs(fund.Amount - shares * request.Prices[fund.Fund]) > 0.03m) yield return $"{fund} is not shares times price";
        }

        if (sheet.After.Any(fund => fund.Percent is not null) && sheet.After.Sum(fund => fund.Percent) + (sheet.CashPercent ?? 0) != 100)
            yield return "per cents do not sum to 100";
    }

    // Each share is sold one lot after the other.
    private IEnumerable<(Asset Fund, Deal Lot, decimal Shares)> Sold()
    {
        foreach (var order in Sales)
        {
            var gone = -request.Book.Deals.Where(deal => deal.Fund == order.Fund && deal.Shares < 0).Sum(deal => deal.Shares);
            var left = -order.Shares;
            foreach (var lot in request.Book.Deals.Where(deal => deal.Fund == order.Fund && deal.Shares > 0))
            {
                var open = Math.Max(0, lot.Shares - gone);
                gone = Math.Max(0, gone - lot.Shares);
                var sold = Math.Min(open, left);
                left -= sold;
                if (sold > 1e-9m) yield return (order.Fund, lot, sold);
            }
        }
    }

    private IEnumerable<string> Ages()
    {
        foreach (var (fund, lot, shares) in Sold())
        {
            if (_plan.MinimumHoldings.Any(rule => Has(rule.Funds, fund) && Days(lot.Day, rule.Days).Contains(_day) && rule.Action != RuleAction.Accept))
                yield return $"{shares} {fund} of {lot.Day} are sold too early";
            if (_plan.RedemptionFees.Any(rule => rule.Avoids && Has(rule.Funds, fund) && Days(lot.Day, rule.Days).Contains(_day) && lot.Kind != DealKind.Reinvested))
                yield return $"{shares} {fund} of {lot.Day} pay a fee that is to be avoided";
        }
    }

    private IEnumerable<string> Fees()
    {
        foreach (var order in sheet.Orders)
        {
            var due = 0m;
            foreach (var rule in _plan.RedemptionFees.Where(rule => Has(rule.Funds, order.Fund)))
            {
                var young = Sold().Where(sold => sold.Fund == order.Fund && sold.Lot.Kind != DealKind.Reinvested && Days(sold.Lot.Day, rule.Days).Contains(_day))
                    .Sum(sold => sold.Shares);
                if (young > 0) due += Math.Ceiling(Math.Round((rule.Amount + rule.Rate * order.Price * young) * 100, 8)) / 100;
            }

            if (Off(order.Fee, due)) yield return $"{order} has not the fee of {due}";
            var cost = request.Cost(Math.Abs(order.Amount), order.Price);
            if (Off(order.Cost, request.Rounds ? Math.Ceiling(cost * 100) / 100 : cost)) yield return $"{order} has not the cost of {cost}";
        }
    }

    private IEnumerable<string> Transfers()
    {
        if (request.IsFirst || sheet.Orders.Count == 0) yield break;
        foreach (var limit in _plan.Transfers)
        {
            var days = Past.Select(deal => deal.Day).Where(day => day < _day).Distinct().Count(day => limit.Per switch
            {
                TransferPeriod.Month => day.Year == _day.Year && day.Month == _day.Month,
                TransferPeriod.Quarter => day.Year == _day.Year && (day.Month + 2) / 3 == (_day.Month + 2) / 3,
                TransferPeriod.Year => day.Year == _day.Year,
                _ => day > _day.AddDays(-limit.RollingDays),
            });
            if (days < limit.Count) continue;
            if (limit.Action == RuleAction.Defer) yield return $"there are orders after {days} transfers of {limit}";
            if (limit.Action == RuleAction.Redirect && (Purchases.Any(order => order.Fund != limit.Then) || Sales.Any(order => order.Fund == limit.Then)))
                yield return $"orders after {days} transfers do not all go to {limit.Then}";
            if (limit.Action == RuleAction.Accept && sheet.Orders.Any(order => order.Violations.Count == 0)) yield return "a violation is not named";
        }
    }

    private IEnumerable<string> Trips()
    {
        if (request.IsFirst) yield break;
        foreach (var rule in _plan.RoundTrips.Where(rule => rule.Action != RuleAction.Accept))
        {
            foreach (var order in Purchases.Where(order => Concerns(rule.Funds, order.Fund)))
            {
                if (Blocked(rule, TripsOf(rule, Past)).Any(block => (block.Fund is null || block.Fund == order.Fund) && block.Days.Contains(_day)))
                    yield return $"{order} is blocked by round trips";
            }

            if (rule.Avoids == RoundTripsAvoided.None) continue;
            var trips = TripsOf(rule, WithToday);
            var isToday = trips.Any(trip => trip.Sold == _day && Sales.Any(order => order.Fund == trip.Fund));
            if (rule.Avoids == RoundTripsAvoided.All && isToday) yield return "a sale completes a round trip";
            if (rule.Avoids == RoundTripsAvoided.Blocking && isToday && Blocked(rule, trips).Any(block => block.From == _day)) yield return "a sale causes a block";
        }
    }

    private List<(Asset Fund, DateOnly Sold)> TripsOf(RoundTripLimit rule, Deal[] deals)
    {
        var trips = new List<(Asset Fund, DateOnly Sold)>();
        foreach (var fund in deals.Select(deal => deal.Fund).Distinct().Where(fund => Concerns(rule.Funds, fund)))
        {
            decimal On(DateOnly day, int sign) => deals.Where(deal => deal.Fund == fund && deal.Day == day && Math.Sign(deal.Shares) == sign).Sum(deal => Math.Abs(deal.Amount));
            var days = deals.Select(deal => deal.Day).Distinct().Order().ToList();
            var used = new HashSet<DateOnly>();
            foreach (var sold in days.Where(day => On(day, -1) > rule.ExemptBelow))
            {
                var bought = days.Where(day => day <= sold && sold.DayNumber - day.DayNumber < rule.Window && !used.Contains(day) && On(day, 1) > rule.ExemptBelow).ToList();
                if (bought.Count == 0) continue;
                used.Add(bought[0]);
                trips.Add((fund, sold));
            }
        }

        return [.. trips.OrderBy(trip => trip.Sold)];
    }

    private static List<(Asset? Fund, DateOnly From, HashSet<DateOnly> Days)> Blocked(RoundTripLimit rule, List<(Asset Fund, DateOnly Sold)> trips)
    {
        var blocks = new List<(Asset? Fund, DateOnly From, HashSet<DateOnly> Days)>();
        foreach (var (fund, sold) in trips)
        {
            if (rule.Fund is { } own)
            {
                var count = trips.Count(trip => trip.Fund == fund && trip.Sold <= sold && trip.Sold > sold.AddDays(-own.Within));
                var isWatched = own.ProbationMonths > 0 && blocks.Any(block => block.Fund == fund && block.From < sold
                    && sold <= block.From.AddDays(own.Block).AddMonths(own.ProbationMonths));
                if (count >= own.Count || isWatched) blocks.Add((fund, sold, [.. Days(sold, own.Block)]));
            }

            if (rule.Account is { } all && trips.Count(trip => trip.Sold <= sold && trip.Sold > sold.AddMonths(-all.Months)) >= all.Count)
                blocks.Add((null, sold, [.. Days(sold, all.Block)]));
        }

        return blocks;
    }

    private IEnumerable<string> Blocks()
    {
        if (request.IsFirst) yield break;
        foreach (var rule in _plan.PurchaseBlocks.Where(rule => rule.Action != RuleAction.Accept))
        {
            foreach (var order in Purchases.Where(order => Concerns(rule.Funds, order.Fund)))
            {
                if (Past.Where(deal => deal.Fund == order.Fund && deal.Shares < 0).GroupBy(deal => deal.Day)
                    .Any(sold => -sold.Sum(deal => deal.Amount) > rule.Above && Days(sold.Key, rule.Days).Contains(_day)))
                    yield return $"{order} is blocked after a sale";
            }
        }
    }

    private IEnumerable<string> Washes()
    {
        if (request.IsFirst) yield break;
        foreach (var rule in _plan.Washes.Where(rule => rule.Action != RuleAction.Accept))
        {
            if (Purchases.Any(order => rule.Competing.Contains(order.Fund))
                && WithToday.Any(deal => deal.Fund == rule.From && deal.Shares < 0 && Days(deal.Day, rule.Days).Contains(_day)))
                yield return $"money of {rule.From} is not washed";
        }
    }

    // Whole per cents move all funds a little.
    private IEnumerable<string> Minimums()
    {
        if (request.IsFirst || _account.Units.Kind == UnitKind.WholePercent) yield break;
        foreach (var order in sheet.Orders)
        {
            if (_plan.Minimums.Any(rule => Has(rule.Funds, order.Fund) && Math.Abs(order.Amount) < rule.Order)) yield return $"{order} is too small";
            if (_plan.Minimums.Any(rule => Has(rule.Funds, order.Fund) && order.Amount > 0 && order.Amount < rule.First && request.Book.SharesOf(order.Fund) == 0))
                yield return $"{order} is too small a first purchase";
        }
    }

    private IEnumerable<string> Settlements()
    {
        DateOnly Settles(DateOnly day)
        {
            for (var i = 0; i < _account.Pricing.Settles; i++) day = request.NextTradingDay!(day);
            return day;
        }

        foreach (var (fund, lot, _) in Sold())
        {
            if (request.Book.Deals.Any(deal => deal.Shares < 0 && deal.Day <= lot.Day && Settles(deal.Day) > lot.Day && Settles(deal.Day) > _day))
                yield return $"{fund} of {lot.Day} is sold before its money settled";
        }
    }

    private IEnumerable<string> Lags()
    {
        if (_account.Pricing.BuyLag == 0) yield break;
        var late = request.Book.Deals.Where(deal => deal.Kind == DealKind.Exchange && deal.Shares < 0 && request.NextTradingDay!(deal.Day) > _day).Sum(deal => -deal.Amount);
        if (Purchases.Sum(order => order.Amount + order.Cost) > Math.Max(0, request.Book.Cash - late) + 1e-6m) yield return "purchases are paid from today's sales";
    }

    // Only money that cannot go where it is meant to goes above a target, and only the funds of a retry move, but for rounding.
    private IEnumerable<string> Targets()
    {
        var step = !request.Rounds ? 0 : _account.Units.Kind == UnitKind.WholePercent ? sheet.Value / 100 * sheet.After.Count : 0;
        foreach (var order in sheet.Orders)
        {
            var unit = (request.Rounds && _account.Units.Kind == UnitKind.Shares ? _account.Units.Step * order.Price : 0) + step + 0.05m;
            var receives = order.Fund == _account.Parking || _plan.Transfers.Any(limit => limit.Then == order.Fund);
            if (order.Amount > Math.Max(0, order.Wanted) + unit && !receives) yield return $"{order} buys more than the target wants";
            if (order.Amount < Math.Min(0, order.Wanted) - unit) yield return $"{order} sells more than the target wants";
            if (request.Retried?.Contains(order.Fund) == false && !receives && step == 0) yield return $"{order} is not part of the retry";
        }
    }

    private IEnumerable<string> Waits()
    {
        foreach (var part in sheet.Deferred)
        {
            if (part.FreeFrom <= _day) yield return $"{part} waits for a day that has come";
            if (part.Wanted == part.Done && !part.IsConsequence) yield return $"{part} waits for nothing";
        }
    }

    private bool Counts(Deal deal) => deal.Kind == DealKind.Exchange || _plan.NotExempt.Contains(deal.Kind);

    private bool Concerns(FundSet funds, Asset fund) => Has(funds, fund) && fund != _account.CashFund && !_plan.MoneyMarket.Contains(fund);

    private static bool Has(FundSet funds, Asset fund) => funds.Funds is null || funds.Funds.Any(each => each == fund);

    // A day and the days after it.
    private static IEnumerable<DateOnly> Days(DateOnly day, int count) => Enumerable.Range(0, count + 1).Select(day.AddDays);

    private static bool Off(decimal one, decimal other) => Math.Abs(one - other) > 1e-6m;
}
