using System.Globalization;

namespace Rota.Plugins.Web;

// The file behind FRED's graphs, which does not need a key: a day and a value per line. A missing value is blank, or a dot in older files.
internal sealed class FredGraphFormat(WebOptions options) : RatesFormat(options)
{
    private static readonly string[] Days = ["observation_date", "DATE"];

    public override Provider Provider { get; } = new("fred", new("https://fred.stlouisfed.org"), TimeSpan.FromMilliseconds(600))
    {
        Delay = TimeSpan.FromHours(2),
        // The server hangs instead of refusing.
        Retries = 1,
        IsPageUnknown = true,
    };

    public override string PathOf(Asset asset) => $"/graph/fredgraph.csv?id={Uri.EscapeDataString(asset.Name)}";

    protected override Observations Observations(Answer answer, Asset asset)
    {
        var lines = answer.Text.Split('\n', StringSplitOptions.TrimEntries);
        var header = lines[0].Split(',');
        if (header.Length != 2 || !Days.Contains(header[0], StringComparer.OrdinalIgnoreCase))
            throw new AnswerFault($"The header is '{lines[0]}'; it should be 'observation_date,{asset}'.");
        if (!string.Equals(header[1], asset.Name, StringComparison.OrdinalIgnoreCase))
            throw AnswerFault.WithoutPrices($"FRED does not know {asset}: it answers with {header[1]}. Use its spelling of the name.");

        var rows = new ObservationRows(asset);
        for (var i = 1; i < lines.Length; i++)
        {
            if (lines[i].Length == 0 && i == lines.Length - 1) break;
            var row = new Row(lines[i], i + 1);
            rows.Take(row.Day, row.Value);
        }

        return rows.Observations();
    }

    private sealed record Row(string Line, int Number)
    {
        private readonly string[] _cells = Line.Split(',');

        public DateOnly Day() =>
            _cells.Length != 2 ? throw Wrong($"has {_cells.Length} cells but the header has 2")
            : DateOnly.TryParseExact(_cells[0], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
            : throw Wrong("has a day that is not written as 2007-01-31");

        public double? Value() =>
            _cells[1] is "" or "." ? null
            : double.TryParse(_cells[1], NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value) ? value
            : throw Wrong("has a value that is not a number");

        private AnswerFault Wrong(string what) => new(string.Create(CultureInfo.InvariantCulture, $"Line {Number} {what}: '{Line}'."));
    }
}
