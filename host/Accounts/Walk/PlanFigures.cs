namespace Rota.Accounts;

// What the rules of a plan did to a run.
internal sealed record PlanFigures
{
    private const int UsualWindow = 30;

    // Orders of which a part waited; those that only lacked the money of others are not counted.
    public required int Waited { get; init; }

    public required int DaysWaiting { get; init; }

    // The mean over all days of half the sum of differences between the weights held and those of the ideal run.
    public required double MeanDistance { get; init; }

    public required decimal Fees { get; init; }

    public required decimal Costs { get; init; }

    // Costs and fees of flows and taxes, which are not among these.
    public required decimal ChargedOnFlows { get; init; }

    // By fund and year, counted within the window of the plan, or within 30 days.
    public required IReadOnlyList<(Asset Fund, int Year, int Count)> RoundTrips { get; init; }

    public required int Window { get; init; }

    // Rules that were broken, because the account accepts that.
    public required int Violations { get; init; }

    // Days with exchanges in a calendar month, at most.
    public required int MostTransfersAMonth { get; init; }

    public static PlanFigures Of(AccountRun run)
    {
        var limit = run.Account.Plan.RoundTrips is [var first, ..] ? first : null;
        var (window, exempt) = (limit?.Window ?? UsualWindow, limit?.ExemptBelow ?? 0);
        var exchanges = run.Book.Deals.Where(deal => deal.Kind == DealKind.Exchange).ToArray();
        return new()
        {
            Waited = run.Ended.Select(ended => ended.Waiting).Concat(run.Waiting.Parts).Count(waiting => !waiting.First.IsConsequence),
            DaysWaiting = run.DaysWaiting,
            MeanDistance = run.Distances.Average(),
            Fees = run.Sheets.Sum(sheet => sheet.Fees),
            Costs = run.Sheets.Sum(sheet => sheet.Costs),
            ChargedOnFlows = run.ChargedOnFlows,
            RoundTrips = [.. RoundTrip.Among(exchanges, window, exempt).GroupBy(trip => (trip.Fund, trip.Sold.Year)).Select(trips => (trips.Key.Fund, trips.Key.Year, trips.Count()))],
            Window = window,
            Violations = run.Sheets.Sum(sheet => sheet.Orders.Sum(order => order.Violations.Count)),
            MostTransfersAMonth = exchanges.Select(deal => deal.Day).Distinct().GroupBy(day => (day.Year, day.Month)).Select(days => days.Count()).DefaultIfEmpty(0).Max(),
        };
    }
}
