namespace Rota.Host.Importing;

// The first reading of a table: finds its last row, its formats of dates and prices, and its columns of prices.
internal sealed class Survey
{
    private readonly Source _source;
    private readonly TableHeader _header;
    private readonly ColumnRoles _roles;
    private readonly ImportOptions _options;
    private readonly DayEvidence _days;
    private readonly DecimalEvidence _decimals;
    private readonly Dictionary<int, ColumnCounts> _columns;
    private readonly Dictionary<int, TextRuns> _texts;
    private readonly RowProblems _mistakes;
    private LeftOut _undated = new(); // since the last row with a day

    private Survey(Source source, TableHeader header, ColumnRoles roles, ImportOptions options)
    {
        (_source, _header, _roles, _options) = (source, header, roles, options);
        (_days, _decimals, _mistakes) = (new(source), new(source), new(source));
        _columns = roles.Prices.ToDictionary(column => column, _ => new ColumnCounts());
        // If neither a column nor the header names funds, and the user did not name the price column.
        var isOneFund = roles.Fund < 0 && !roles.AreNamedAfterFunds && options.Columns.Prices.Count == 0;
        _texts = roles.Others.Where(at => isOneFund && ColumnNames.KindOf(header.Names[at]) == ColumnKind.Unknown).ToDictionary(column => column, _ => new TextRuns());
    }

    public DayFormat Format { get; private set; } = null!;

    public DecimalSign Sign { get; private set; }

    public bool IsSignShown => _decimals.IsShown;

    // The last row with a day.
    public int LastLine { get; private set; }

    // Rows below it: totals, disclaimers.
    public LeftOut Below => _undated;

    public LeftOut Repeated { get; } = new();

    // Columns without a price, which are not funds if columns are named after funds.
    public IReadOnlyList<(int Column, string Why)> Empty { get; private set; } = [];

    public static Survey Of(Source source, TableHeader header, ColumnRoles roles, ImportOptions options)
    {
        var survey = new Survey(source, header, roles, options);
        survey.Read();
        survey.Decide();
        return survey;
    }

    // Whether the row repeats the header, as at the top of a report's pages.
    public static bool IsHeader(SourceRows row, TableHeader header) =>
        !header.IsMade && row.Text(header.Date).Equals(header.Names[header.Date], StringComparison.Ordinal)
        && header.Names.Select((name, at) => row.Text(at).Equals(name, StringComparison.Ordinal)).All(isSame => isSame);

    private void Read()
    {
        using var rows = _source.Open();
        while (rows.Read())
        {
            if (rows.Line <= _header.Line || rows.IsBlank) continue;
            // Below a total or disclaimer, a day without a price belongs to it.
            if (_undated.Count > 0 && !HasPrice(rows)) _undated.Add(rows.Line, "");
            else if (IsDated(rows)) Take(rows);
            else if (IsHeader(rows, _header)) Repeated.Add(rows.Line, "");
            else TakeUndated(rows);
        }
    }

    private bool IsDated(SourceRows row) => _options.Format is { } format && row.Kind(_roles.Date) != CellKind.Day
        ? format.TryRead(row.Text(_roles.Date), out _)
        : _days.Take(row, _roles.Date);

    private void Take(SourceRows row)
    {
        if (_undated.Count > 0)
        {
            var before = _undated;
            _mistakes.Add(RowProblem.Date, "", before.First, () =>
                $"{(before.Count == 1 ? "The row has" : $"{before.Count} rows from here have")} neither day nor price, but rows with both follow: delete " +
                $"{(before.Count == 1 ? "it" : "them")}, or move the rows below into a separate file");
            _undated = new();
        }

        LastLine = row.Line;
        foreach (var (column, texts) in _texts) texts.Take(row.Text(column));
        foreach (var (column, counts) in _columns)
        {
            if (counts.Numbers > 0 && _decimals.IsProven) continue;
            var shape = ShapeOf(row, column);
            counts.Take(shape);
            if (row.Kind(column) == CellKind.Text && !_decimals.IsProven) _decimals.Take(shape, row.Line, row.Text(column));
        }
    }

    // A price without a day is an error, except for totals and averages, which have a word in its place.
    private void TakeUndated(SourceRows row)
    {
        var day = row.Text(_roles.Date);
        if (!HasPrice(row) || (!day.IsEmpty && !day.ContainsAnyInRange('0', '9')))
        {
            _undated.Add(row.Line, string.Join(' ', row.Texts()));
            return;
        }

        var text = day.ToString();
        if (_options.Format is { } format)
            _mistakes.Add(RowProblem.Date, "", row.Line, () => $"'{text}' does not fit the date format {format.Text}");
        else if (DayText.HasOtherTime(day))
        {
            _mistakes.Add(RowProblem.Time, "", row.Line, () => $"'{text}' has a time that may belong to another day at the exchange. If the day is right, give its format, " +
                "as in --date-format \"yyyy-MM-dd HH:mm:ss\"");
        }
        else if (text.Length == 0)
            _mistakes.Add(RowProblem.Date, "", row.Line, () => "The row has a price but no date: fill it in, or delete the row");
        else
            _mistakes.Add(RowProblem.Date, "", row.Line, () => $"'{text}' is not a readable date. Give the format of the file's dates, as in --date-format dd.MM.yyyy");
    }

    private bool HasPrice(SourceRows row) =>
        _roles.Prices.Any(column => ShapeOf(row, column) is not (PriceShape.None or PriceShape.Missing));

    private static PriceShape ShapeOf(SourceRows row, int column) => row.Kind(column) switch
    {
        CellKind.Number => PriceShape.Plain,
        CellKind.Percent => PriceShape.Percent,
        CellKind.Day => PriceShape.None,
        _ => PriceText.ShapeOf(row.Text(column)),
    };

    private void Decide()
    {
        _mistakes.ThrowIfAny();
        if (LastLine == 0) throw new InputException(new Mistake("The header has no rows with a day below it.", _source.Path, Math.Max(_header.Line, 1)));
        foreach (var (column, texts) in _texts)
        {
            if (!texts.AreFunds) continue;
            var name = _header.Names[column];
            throw new InputException(new Mistake(
                $"The column '{name}' has {texts.Examples}, each for a run of rows. If they are funds, add --columns \"fund={name}\"; if not, --columns " +
                $"\"price={_header.Names[_roles.Prices[0]]}\".", _source.Path, Math.Max(_header.Line, 1)));
        }

        Format = _options.Format ?? _days.Format();
        Empty = !_roles.AreNamedAfterFunds ? [] : [.. _columns.Where(each => each.Value.Numbers == 0).Select(each => (each.Key, Why(each.Value)))];
        if (Empty.Count == _columns.Count && _roles.AreNamedAfterFunds)
            throw new InputException(new Mistake("No column of prices found. Name it: --columns \"price=...\".", _source.Path, Math.Max(_header.Line, 1)));
        Sign = _options.Sign ?? _decimals.Sign();
    }

    private static string Why(ColumnCounts counts) => counts.Percents > 0 ? "per cent" : counts.Texts > 0 ? "text" : "empty";
}
