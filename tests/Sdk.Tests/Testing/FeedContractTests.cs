using System.Globalization;
using Rota.Testing;

namespace Rota.Tests.Testing;

public sealed class FeedContractTests
{
    [Fact]
    public Task ACorrectFeedKeepsTheContract() => FeedContract.VerifyAsync(new Feed(), "A", "B");

    [Fact]
    public Task AFeedThatAnswersDifferentlyEachTimeIsRefused()
    {
        var calls = 0;

        return Breaks(new Feed { Close = _ => ++calls }, "answers differently when A is loaded again: other closes");
    }

    [Fact]
    public Task AFeedThatReadsTheCultureIsRefused() =>
        Breaks(new Feed { Close = day => double.Parse($"{day}.5", CultureInfo.CurrentCulture) }, "other closes");

    [Fact]
    public Task ADayOutsideTheRangeIsRefused() =>
        Breaks(new Feed { IgnoresRange = true }, "The feed was asked for A in 2001-01-02..2001-01-04 but returned 2001-01-01.");

    [Fact]
    public Task AnotherAssetThanRequestedIsRefused() => Breaks(new Feed { Gives = "C" }, "The feed was asked for A but returned C.");

    [Fact]
    public Task AFeedThatIgnoresCancellationIsRefused() =>
        Breaks(new Feed { IgnoresStop = true }, "A cancelled feed must throw OperationCanceledException; this one loaded A.");

    [Fact]
    public Task CancellationMustNotBeReportedAsTheUsersError() => Breaks(
        new Feed { Stopped = new InputException(new Mistake("Stopped.")) },
        "A cancelled feed must throw OperationCanceledException; this one threw InputException: Stopped.");

    [Fact]
    public Task AnUnknownAssetMustBeReportedAsTheUsersError() => Breaks(
        new Feed { Unknown = new KeyNotFoundException("No B.") },
        "An unknown asset must be InputException.NoPrices; B threw KeyNotFoundException: No B.");

    [Fact]
    public Task TheMessageMustNameTheAsset() => Breaks(
        new Feed { Unknown = InputException.NoPrices("B", new Mistake("Not found.")) },
        "The message must name the unknown asset B: Not found.");

    [Fact]
    public Task AnUnknownAssetMustNotHavePrices() => Breaks(new Feed { Unknown = null }, "The feed has prices for B");

    [Fact]
    public Task TwoDaysAreTooFewForTheContract() => Breaks(new Feed { Days = 2 }, "A has 2 days");

    private static async Task Breaks(IDataFeed feed, string why)
    {
        var broken = await Assert.ThrowsAsync<ContractException>(() => FeedContract.VerifyAsync(feed, "A", "B"));
        Assert.Contains(why, broken.Message, StringComparison.Ordinal);
    }

    private sealed record Feed : IDataFeed
    {
        public Func<int, double> Close { get; init; } = day => day + 1;

        public int Days { get; init; } = 5;

        public bool IgnoresRange { get; init; }

        public bool IgnoresStop { get; init; }

        public Asset? Gives { get; init; }

        public Exception Stopped { get; init; } = new OperationCanceledException();

        public Exception? Unknown { get; init; } = InputException.NoPrices("B", new Mistake("B is unknown."));

        public async Task<PriceSeries> LoadAsync(Asset asset, DateRange range, CancellationToken cancel)
        {
            await Task.Yield();
            if (cancel.IsCancellationRequested && !IgnoresStop) throw Stopped;
            if (asset == "B" && Unknown is not null) throw Unknown;
            var days = Rota.Tests.Closes.Weekdays(Days);
            var asked = Enumerable.Range(0, Days).Where(day => IgnoresRange || range.Contains(days[day])).ToArray();
            return new(Gives ?? asset, [.. asked.Select(day => days[day])], [.. asked.Select(Close)], null, "test", null);
        }
    }
}
