using System.Text;
using Ical.Net.CalendarComponents;
using Rota.Host.Alerting;

namespace Rota.Tests.Alerting;

// A calendar file, as another program reads it.
public sealed class IcsTests
{
    private static readonly DecisionDays Script = new(
        new WatchedScript("/strategies/kda; größte, beste.csx", "Größte; beste, \\ 100 %", []), new(2026, 11, 13),
        [new(2026, 11, 27), new(2026, 11, 30), new(2026, 12, 31), new(2027, 7, 30)]);

    [Rule("Q42")]
    [Fact]
    public void AnotherProgramReadsTheDecisionsHalfAnHourBeforeTheClose()
    {
        var read = Read(IcsText.Of([Script], ExchangeCalendar.ByRule, cutoff: null));

        Assert.Equal(
            ["2026-11-27 17:30", "2026-11-30 20:30", "2026-12-31 20:30", "2027-07-30 19:30"],
            read.Select(each => $"{each.DtStart!.AsUtc:yyyy-MM-dd HH:mm}"));
        Assert.All(read, each => Assert.Equal("Rota: Größte; beste, \\ 100 % decides", each.Summary));
        Assert.Equal(
            "Größte; beste, \\ 100 % decides on 2026-11-27. Before the close at 13:00 in New York.\nLook: rota now /strategies/kda; größte, beste.csx\nThis is not advice.",
            read[0].Description);
        Assert.All(read, each => Assert.Equal("DISPLAY", Assert.Single(each.Alarms).Action));
        Assert.All(read, each => Assert.Equal(new DateTime(2026, 11, 13, 21, 0, 0, DateTimeKind.Utc), each.DtStamp!.AsUtc));
        Assert.Equal(4, read.DistinctBy(each => each.Uid).Count());
    }

    [Fact]
    public void ACutOffIsNewYorkTimeAndNeverAfterAnEarlyClose()
    {
        Assert.Equal(["17:00", "17:00", "17:00", "16:00"], Starts(new TimeOnly(12, 0)));
        Assert.Equal(["18:00", "21:00", "21:00", "20:00"], Starts(new TimeOnly(16, 0)));

        static IEnumerable<string> Starts(TimeOnly cutoff) =>
            Read(IcsText.Of([Script], ExchangeCalendar.ByRule, cutoff)).Select(each => $"{each.DtStart!.AsUtc:HH:mm}");
    }

    [Fact]
    public void LinesEndInBothCharactersAndAreFoldedBetweenCharacters()
    {
        var bytes = IcsText.Of([Script], ExchangeCalendar.ByRule, cutoff: null);

        var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes);
        Assert.EndsWith("END:VCALENDAR\r\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', text.Replace("\r\n", "", StringComparison.Ordinal));
        foreach (var line in text.Split("\r\n"))
        {
            Assert.True(Encoding.UTF8.GetByteCount(line) <= 75, line);
            // Decoding a line alone would fail in the middle of a character.
            Assert.DoesNotContain('\uFFFD', line);
        }
    }

    [Fact]
    public void TheSamePricesGiveTheSameFile() => Assert.Equal(
        IcsText.Of([Script], ExchangeCalendar.ByRule, cutoff: null), IcsText.Of([Script], ExchangeCalendar.ByRule, cutoff: null));

    [Fact]
    public void EachScriptHasTwelveDecisionsAtMost()
    {
        var daily = Script with { Days = [.. Enumerable.Range(0, 30).Select(new DateOnly(2026, 12, 1).AddDays).Where(TradingDays.Includes)] };
        var other = daily with { Script = daily.Script with { Path = "/strategies/other.csx" } };

        var read = Read(IcsText.Of([daily, other], ExchangeCalendar.ByRule, cutoff: null));

        Assert.Equal(24, read.DistinctBy(each => each.Uid).Count());
        Assert.Equal(read.Select(each => each.DtStart!.AsUtc).Order(), read.Select(each => each.DtStart!.AsUtc));
    }

    private static List<CalendarEvent> Read(byte[] file) => [.. Ical.Net.Calendar.Load(Encoding.UTF8.GetString(file))!.Events];
}
