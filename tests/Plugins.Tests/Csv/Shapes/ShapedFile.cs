using System.Globalization;
using System.Text;

namespace Rota.Tests;

// A generated market written as a file of a given shape, with the expected result of reading it.
internal sealed class ShapedFile
{
    private const int FlawedRow = 5;

    private readonly FileShape _shape;
    private readonly Dictionary<string, MadeMarket> _markets;
    private readonly List<ShapedRow> _rows = [];

    public ShapedFile(FileShape shape, int seed)
    {
        _shape = shape;
        _markets = Assets.Select((asset, at) => (asset, MadeMarket.Of(shape.Frequency, seed + at))).ToDictionary();
        Bytes = Encoded(Text());
    }

    public byte[] Bytes { get; }

    public bool IsOneForAll => _shape.Layout is Layout.YfinanceSeveral or Layout.Wide or Layout.Long or Layout.Tidy;

    public string[] Assets => IsOneForAll ? ["A", "B"] : ["A"];

    // The line of the row with the flaw, if it is in a row.
    public int Line { get; private set; }

    public string? Reason => _shape.Flaw switch
    {
        Flaw.MonthFirst or Flaw.DayFirst => "has its year last",
        Flaw.TimeOfDay => "has a time of day other than midnight",
        Flaw.DecimalComma => _shape.Separator == ',' && !_shape.IsQuoted ? "but the header has" : "decimal commas",
        Flaw.ZeroClose => "is 0; a price must be finite and above 0",
        Flaw.NoClose or Flaw.NoAdjustedClose => "but other prices of the row are known",
        Flaw.TwoAdjusted => "names Adj Close twice",
        Flaw.DoubtfulAdjusted => "may or may not be an adjusted close",
        Flaw.DayTwice => "Duplicate date",
        Flaw.Unsorted => "sort the rows by date",
        Flaw.CutOff => "but the header has",
        Flaw.Nul => "NUL byte",
        Flaw.AnotherAsset => "The header names the prices of ZZZ",
        Flaw.PeriodTwice => "is the second price for",
        Flaw.PeriodMissing => "is missing",
        _ => null,
    };

    // The prices read of an asset: days, closes, opens and unadjusted closes; the last two can be empty.
    public (DateOnly[] Dates, double[] Closes, double[] Opens, double[] Unadjusted) Expected(string asset)
    {
        var market = _markets[asset];
        var count = market.Dates.Length - (_shape.LacksLastAdjusted ? 1 : 0);
        double Open(int row) => IsOpenKnown(row) ? market.Opens[row] * (_shape.HasAdjusted ? market.Adjusted[row] / market.Closes[row] : 1) : double.NaN;
        return (
            market.Dates[..count], (_shape.HasAdjusted ? market.Adjusted : market.Closes)[..count],
            _shape.Opens is Opens.None or Opens.AllZero ? [] : [.. Enumerable.Range(0, count).Select(Open)],
            _shape.HasAdjusted ? market.Closes[..count] : []);
    }

    public IReadOnlyList<string> Notes(string asset) =>
    [
        .. _shape.HasAdjusted && !_shape.Adjusted.Equals("Adj Close", StringComparison.OrdinalIgnoreCase)
            ? [$"the column '{_shape.Adjusted}' is read as the adjusted close."] : Array.Empty<string>(),
        .. _shape.LacksLastAdjusted
            ? [$"the last row, {_markets[asset].Dates[^1]:yyyy-MM-dd}, is left out: it has a close but no adjusted close yet."] : Array.Empty<string>(),
    ];

    // Whether a single row is wrong, rather than all of them or the header.
    public bool IsOfOneRow => _shape.Flaw is Flaw.DecimalComma or Flaw.ZeroClose or Flaw.NoClose or Flaw.NoAdjustedClose or Flaw.DayTwice
        or Flaw.Unsorted or Flaw.Nul or Flaw.PeriodTwice;

    private bool IsOpenKnown(int row) => _shape.Opens == Opens.All || (_shape.Opens is Opens.SomeZero or Opens.SomeUnknown && row % 3 > 0);

    private string Text()
    {
        List<string[]> lines = [.. Header()];
        var fields = Fields();
        Schedule();
        var ahead = lines.Count + (_shape.HasBlankLines ? 2 : 0);
        foreach (var row in _rows)
        {
            if (row.IsFlawed) Line = ahead + lines.Count - Header().Count + 1;
            lines.Add([.. fields.Select(field => Cell(field.Name, field.Asset.Length > 0 ? field.Asset : row.Asset, row))]);
        }

        if (_shape.Flaw == Flaw.CutOff) lines[^1] = [lines[^1][0]];
        var text = new StringBuilder();
        if (_shape.HasBlankLines) text.Append("  ").Append(_shape.LineEnd).Append(_shape.Separator).Append(_shape.LineEnd);
        for (var i = 0; i < lines.Count; i++)
        {
            var line = string.Join(_shape.Separator, lines[i].Select(cell => _shape.IsQuoted ? $"\"{cell}\"" : cell));
            if (_shape.Flaw == Flaw.Nul && i + 1 == Line - (ahead - Header().Count)) line += '\0';
            text.Append(line).Append(_shape.LineEnd);
        }

        if (_shape.HasBlankLines) text.Append(_shape.LineEnd).Append(_shape.Separator, fields.Count - 1).Append(_shape.LineEnd);
        return text.ToString();
    }

    private byte[] Encoded(string text) => _shape.Mark switch
    {
        Mark.Utf16 => [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(text)],
        Mark.Utf8 => [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)],
        _ => Encoding.UTF8.GetBytes(text),
    };

    private void Schedule()
    {
        var flawedDay = _markets["A"].Dates[FlawedRow];
        foreach (var day in _markets.Values.SelectMany(market => market.Dates).Distinct().Order())
        {
            foreach (var asset in _shape.Layout is Layout.Long or Layout.Tidy ? Assets : [""])
            {
                if (asset.Length == 0 || _markets[asset].Dates.Contains(day)) _rows.Add(new(day, asset, day == flawedDay && (asset is "" or "A")));
            }
        }

        var at = _rows.FindIndex(row => row.IsFlawed);
        var flawed = _rows[at];
        switch (_shape.Flaw)
        {
            case Flaw.DayTwice:
                _rows[at] = flawed with { IsFlawed = false };
                _rows.Insert(_shape.Falls ? at : at + 1, flawed);
                break;
            case Flaw.Unsorted:
                var next = _rows.FindIndex(at + 1, row => row.Day == _markets["A"].Dates[FlawedRow + 1] && row.Asset == flawed.Asset);
                (_rows[at], _rows[next]) = _shape.Falls
                    ? (_rows[next] with { IsFlawed = true }, flawed with { IsFlawed = false })
                    : (_rows[next], flawed);
                break;
            case Flaw.PeriodTwice:
                _rows[at] = flawed with { IsFlawed = false };
                _rows.Insert(at + 1, flawed with { Day = flawed.Day.AddDays(_shape.Frequency == Frequency.Weekly ? 1 : 9) });
                break;
            case Flaw.PeriodMissing:
                _rows.RemoveAt(at);
                break;
        }

        if (_shape.HasBlankRows) _rows.Insert(at, new(_rows[at].Day, flawed.Asset, IsBlank: true));
        if (_shape.Falls) _rows.Reverse();
    }

    private List<string[]> Header()
    {
        var fields = Fields();
        if (_shape.Layout is not (Layout.Yfinance or Layout.YfinanceSeveral))
            return [[.. fields.Select(field => field.Asset.Length > 0 && _shape.Layout == Layout.Quantmod ? $"{Ticker(field.Asset)}.{field.Name}" : field.Name)]];
        return
        [
            ["Price", .. fields.Skip(1).Select(field => field.Name)],
            ["Ticker", .. fields.Skip(1).Select(field => Ticker(field.Asset))],
            ["Date", .. fields.Skip(1).Select(_ => "")],
        ];
    }

    private string Ticker(string asset) => _shape.Flaw == Flaw.AnotherAsset ? "ZZZ" : asset;

    private List<(string Name, string Asset)> Fields()
    {
        string[] prices =
        [
            .. _shape.Opens == Opens.None ? [] : new[] { "Open" },
            .. _shape.Layout is Layout.Plain or Layout.RowNames or Layout.Long ? [] : new[] { "High", "Low" },
            "Close",
            .. _shape.HasAdjusted ? new[] { _shape.Adjusted } : [],
            .. _shape.Flaw == Flaw.TwoAdjusted ? new[] { "AdjClose" } : [],
            .. _shape.Flaw == Flaw.DoubtfulAdjusted ? new[] { "Adj Factor" } : [],
            .. _shape.Layout is Layout.Yahoo or Layout.Tidy ? new[] { "Volume" } : [],
        ];
        return _shape.Layout switch
        {
            Layout.Plain => [.. prices.Reverse().Select(price => (price, "")), ("Date", "")],
            Layout.Quantmod => [("Index", ""), .. prices.Select(price => (price, "A"))],
            Layout.RowNames => [("", ""), .. prices.Select(price => (price, ""))],
            Layout.Yfinance => [("Date", ""), .. prices.Select(price => (price, "A"))],
            Layout.YfinanceSeveral => [("Date", ""), .. prices.SelectMany(price => Assets.Select(asset => (price, asset)))],
            Layout.Wide => [("Date", ""), .. Assets.Select(asset => (asset, asset))],
            Layout.Long => [("Date", ""), ("Asset", ""), .. prices.Select(price => (price, ""))],
            Layout.Tidy => [("symbol", ""), ("date", ""), .. prices.Select(price => (price == _shape.Adjusted ? price : price.ToLowerInvariant(), ""))],
            _ => [("Date", ""), .. prices.Select(price => (price, ""))],
        };
    }

    private string Cell(string field, string asset, ShapedRow row)
    {
        var (market, unknown) = (_markets[asset.Length > 0 ? asset : "A"], _shape.Unknown);
        var isOwn = row.IsFlawed && (asset is "" or "A");
        // The second day of a period is in no market.
        var at = row.IsBlank ? -1 : isOwn && _shape.Flaw == Flaw.PeriodTwice ? FlawedRow : Array.IndexOf(market.Dates, row.Day);
        if (field.ToUpperInvariant() is "" or "DATE" or "INDEX") return DateText(row.Day);
        if (field.ToUpperInvariant() is "ASSET" or "SYMBOL") return asset;
        if (at < 0) return unknown;
        var isLast = at == market.Dates.Length - 1;
        if (field == _shape.Adjusted || field == "AdjClose")
            return (isOwn && _shape.Flaw == Flaw.NoAdjustedClose) || (isLast && _shape.LacksLastAdjusted) ? unknown : Number(market.Adjusted[at]);
        return field.ToUpperInvariant() switch
        {
            "OPEN" => IsOpenKnown(at) ? Number(market.Opens[at]) : _shape.Opens == Opens.SomeUnknown ? unknown : "0.0",
            "HIGH" => Number(market.Closes[at] * 1.01),
            "LOW" => Number(market.Closes[at] * 0.99),
            "VOLUME" => "1000",
            "ADJ FACTOR" => "1",
            _ when isOwn && _shape.Flaw == Flaw.ZeroClose => "0",
            _ when isOwn && _shape.Flaw == Flaw.NoClose => unknown,
            _ when isOwn && _shape.Flaw == Flaw.DecimalComma => "1,5",
            _ => Number(market.Closes[at]),
        };
    }

    private string DateText(DateOnly day)
    {
        var format = _shape.Flaw switch
        {
            Flaw.MonthFirst => "M/d/yyyy",
            Flaw.DayFirst => "dd.MM.yyyy",
            Flaw.TimeOfDay => "yyyy-MM-dd| 05:00:00+00:00",
            _ => _shape.Date,
        };
        var parts = format.Split('|');
        return day.ToString(parts[0], CultureInfo.InvariantCulture) + string.Concat(parts[1..]);
    }

    private static string Number(double price) => price.ToString(CultureInfo.InvariantCulture);
}
