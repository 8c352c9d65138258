namespace Rota.Tests;

// The frequency of a file's prices; a row that breaks it is named with its line.
public sealed class FileFrequencyTests : IDisposable
{
    private static readonly DateOnly First = new(2018, 1, 1);

    private readonly CsvPlace _place = new();

    public void Dispose() => _place.Dispose();

    [Theory]
    [InlineData(Frequency.Weekly)]
    [InlineData(Frequency.Monthly)]
    [InlineData(Frequency.Quarterly)]
    [InlineData(Frequency.AllDays)]
    public void TheFrequencyIsReadFromTheFile(Frequency frequency) =>
        Assert.Equal(frequency, _place.Read(Text(Enumerable.Range(0, 40).Select(row => Day(frequency, row)))).Frequency);

    // Yahoo's monthly download ends with two rows for the month that is not over.
    [Fact]
    public void ASecondRowOfAMonthIsNamedWithItsLine()
    {
        var mistake = Assert.Single(_place.Mistakes(Text([.. Months(36), new(2020, 12, 15)])));

        Assert.Equal(38, mistake.Line);
        Assert.Equal("A: Prices are monthly, but 2020-12-15 is the second price for 2020-12: remove one of the two.", mistake.What);
    }

    [Fact]
    public void AMissingMonthIsNamedWithTheLineAfterIt()
    {
        var mistake = Assert.Single(_place.Mistakes("\n" + Text(Months(36).Where(day => day != new DateOnly(2018, 11, 1)))));

        Assert.Equal(13, mistake.Line);
        Assert.Equal("A: Prices are monthly, but 2018-11 is missing: add it, or remove the earlier rows.", mistake.What);
    }

    // Lines are those of the file, also with descending days and in a file of several assets.
    [Fact]
    public void AFrequencyErrorNamesTheLineInTheFile()
    {
        Assert.Equal(2, Assert.Single(_place.Mistakes(Text(Months(36).Append(new(2020, 12, 15)).Reverse()))).Line);
        var rows = Months(36).SelectMany(day => new[] { $"{day:yyyy-MM-dd},A,1\n", $"{day:yyyy-MM-dd},B,1\n" });
        _place.Write("all.csv", $"Date,Asset,Close\n{string.Concat(rows)}2020-12-15,B,1\n");

        Assert.Equal(36, _place.LoadFrom("all.csv", "A").Dates.Length);
        Assert.Equal(74, Assert.Single(Assert.Throws<InputException>(() => _place.LoadFrom("all.csv", "B")).Mistakes).Line);
    }

    private static IEnumerable<DateOnly> Months(int count) => Enumerable.Range(0, count).Select(month => First.AddMonths(month));

    private static DateOnly Day(Frequency frequency, int row) => frequency switch
    {
        Frequency.Weekly => First.AddDays(7 * row),
        Frequency.Monthly => First.AddMonths(row),
        Frequency.Quarterly => First.AddMonths(3 * row),
        _ => First.AddDays(row),
    };

    private static string Text(IEnumerable<DateOnly> days) => "Date,Close\n" + string.Concat(days.Select((day, row) => $"{day:yyyy-MM-dd},{100 + row}\n"));
}
