using Rota.Host.Prices;

namespace Rota.Host.DataQuality;

// A text file whose last line has no line end, as after an incomplete copy or download.
internal sealed class CutOffRule : IDataRule
{
    public const string Name = "no-line-end";

    private const string TextFile = ".csv";

    public IEnumerable<Finding> Of(CheckedSeries series, CheckedData data, IReadOnlyList<Finding> found)
    {
        var source = series.Series.Source;
        var files = source.IndexOf(':', StringComparison.Ordinal) is var at and > 0 ? SourceFiles.Of(source, source[..at]) ?? [] : [];
        return files.Where(file => file.EndsWith(TextFile, StringComparison.OrdinalIgnoreCase) && EndsWithinLine(file)).Select(file => Finding.On(
            series, series.Dates[^1], series.Dates[^1], double.NaN, SizeUnit.Days, Name, Severity.Note,
            $"{file} has no line end after its last row, so the last number may be cut off: compare the last close, {FindingFormat.Price(series.Traded[^1])}, " +
            "with another source."));
    }

    private static bool EndsWithinLine(string path)
    {
        if (new FileInfo(path) is not { Exists: true, Length: > 0 }) return false;
        using var file = File.OpenHandle(path);
        Span<byte> last = stackalloc byte[1];
        return RandomAccess.Read(file, last, RandomAccess.GetLength(file) - 1) == 1 && last[0] is not ((byte)'\n' or (byte)'\r');
    }
}
