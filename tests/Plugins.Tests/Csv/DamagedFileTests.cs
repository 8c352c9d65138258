using System.Text;

namespace Rota.Tests;

public sealed class DamagedFileTests : IDisposable
{
    private const string Rows = "Date,Close\n2020-01-02,10\n2020-01-03,12\n";

    private readonly CsvPlace _place = new();

    public void Dispose() => _place.Dispose();

    [Theory]
    [InlineData(Rows + "2020-01\0", 4, 8)]
    [InlineData(Rows + "\0\0\0\0", 4, 1)]
    [InlineData("Date\r\n\0", 2, 1)]
    [InlineData("\0", 1, 1)]
    public void ANulIsRefusedWithItsPlace(string text, int line, int column)
    {
        var mistake = Assert.Single(_place.Mistakes(text));

        Assert.Equal((line, column), (mistake.Line, mistake.Column));
        Assert.Contains("NUL byte", mistake.What, StringComparison.Ordinal);
    }

    // Far after the first block, with every kind of line break.
    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void ANulIsReportedWithItsLineInTheWholeFile(string end)
    {
        var rows = Enumerable.Range(0, 20_000).Select(day => new DateOnly(1960, 1, 1).AddDays(day)).Select(day => $"{day:yyyy-MM-dd},10{end}");

        var mistake = Assert.Single(_place.Mistakes($"Date,Close{end}{string.Concat(rows)}ab\0"));

        Assert.Equal((20_002, 3), (mistake.Line, mistake.Column));
    }

    [Fact]
    public void ALineAboveOneMegabyteIsRefused()
    {
        var mistake = Assert.Single(_place.Mistakes(Rows + "2020-01-06," + new string('1', 3 << 20)));

        Assert.Equal(4, mistake.Line);
        Assert.Contains("longer than 1 MB", mistake.What, StringComparison.Ordinal);
        Assert.Equal(1, Assert.Single(_place.Mistakes(new string(',', 2 << 20))).Line);
    }

    [Fact]
    public void AFileOfTwoGigabytesIsRefusedAtItsFirstNulInFlatMemory()
    {
        using (var file = File.Create(_place.PathOf("A.csv")))
        {
            file.Write(Encoding.UTF8.GetBytes(Rows));
            file.SetLength(2L << 30);
        }

        Assert.SkipUnless(OperatingSystem.IsLinux(), "needs a file system with sparse files");
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Throws<InputException>(() => _place.Load("A"));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 8 << 20);
    }

    // Only a count is kept of wrong rows.
    [Fact]
    public void AFileWithOnlyErrorsIsReadInFlatMemory()
    {
        _place.Write("A.csv", "Date,Close\n" + string.Concat(Enumerable.Repeat("nothing at all,x\n", 200_000)));

        var mistake = Assert.Single(Assert.Throws<InputException>(() => _place.Load("A")).Mistakes);

        Assert.EndsWith("Also 199999 more rows, the last on line 200001.", mistake.What, StringComparison.Ordinal);
    }

    [Fact]
    public void AFolderNamedLikeAFileIsNotAnAsset()
    {
        Directory.CreateDirectory(_place.PathOf("A.csv"));

        Assert.Contains("A is unknown", Assert.Throws<InputException>(() => _place.Load("A")).Message, StringComparison.Ordinal);
        Assert.Contains("is a folder, not a regular file", Assert.Throws<InputException>(() => _place.LoadFrom("A.csv", "A")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ADeviceIsRefused()
    {
        Assert.SkipUnless(File.Exists("/dev/zero"), "needs /dev/zero");
        File.CreateSymbolicLink(_place.PathOf("A.csv"), "/dev/zero");

        Assert.Contains("is not a regular file: it is a device", Assert.Throws<InputException>(() => _place.Load("A")).Message, StringComparison.Ordinal);
    }
}
