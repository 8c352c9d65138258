using Rota.Accounts;

namespace Rota.Tests;

[Trait("Category", "Slow")]
public sealed class DeferralProperties
{
    // Months of an account: new and repeated targets, retries, prices that move.
    [Fact]
    public void WhatWaitsIsDoneOrLapsesAndRetriesBreakNoRule() => RandomAccount.Holds(
        it =>
        {
            var (request, random, waits, started, ended) = (it.Request, new Random(it.Seed), Deferrals.None, 0, 0);
            var retry = (Retry)random.Next(2);
            for (var i = 0; i < 12; i++)
            {
                var (isDecision, isNew) = (random.Next(3) == 0, random.Next(2) == 0);
                if (isDecision && isNew) request = request with { Target = Shuffled(request.Target, random) };
                var due = waits.Due(request.Day, retry, isDecision);
                if (isDecision || due is not null)
                {
                    var (before, sheet) = (waits, OrderMaker.Of(request with { Retried = isDecision ? null : due, IsRebalance = isDecision && !isNew }));
                    if (new PlanChecker(request with { Retried = isDecision ? null : due }, sheet).Fault() is { } fault) throw new InvalidOperationException(fault);

                    request.Book.Book(sheet);
                    (waits, var over) = before.After(sheet, isDecision && isNew);
                    started += waits.Parts.Count(part => !before.Parts.Any(each => (each.Since, each.First) == (part.Since, part.First)));
                    ended += over.Count;
                    if (isDecision && isNew && waits.Parts.Any(part => part.Since != request.Day)) throw new InvalidOperationException("an older deferral outlives a new target");
                    if (retry == Retry.Allowed && waits.Parts.Any(part => part.Part.FreeFrom <= request.Day)) throw new InvalidOperationException("a part waits that is free");
                }

                request = request with
                {
                    Day = Weekdays.After(request.Day.AddDays(random.Next(20))),
                    IsFirst = false,
                    Prices = request.Prices.ToDictionary(each => each.Key, each => Math.Round(each.Value * (0.95m + 0.1m * (decimal)random.NextDouble()), 2)),
                };
            }

            return started == ended + waits.Parts.Count;
        },
        cases: 2_000, hasPlan: true);

    private static (Asset, decimal)[] Shuffled(IReadOnlyList<(Asset Fund, decimal Weight)> target, Random random)
    {
        var weights = target.Select(each => each.Weight).ToArray();
        random.Shuffle(weights);
        return [.. target.Zip(weights, (each, weight) => (each.Fund, weight))];
    }
}
