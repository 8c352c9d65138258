namespace Rota.Host.Importing;

// The second reading of a table, once its format is known: takes the prices of each fund.
internal sealed class Extraction
{
    private readonly Source _source;
    private readonly TableHeader _header;
    private readonly ColumnRoles _roles;
    private readonly Survey _survey;
    private readonly RowProblems _mistakes;
    private readonly Dictionary<string, FundPrices> _funds = new(StringComparer.Ordinal);
    private readonly Dictionary<string, FundPrices>.AlternateLookup<ReadOnlySpan<char>> _byName;

    private Extraction(Source source, TableHeader header, ColumnRoles roles, Survey survey)
    {
        (_source, _header, _roles, _survey, _mistakes) = (source, header, roles, survey, new(source));
        _byName = _funds.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public IReadOnlyCollection<FundPrices> Funds => _funds.Values;

    public LeftOut Missing { get; } = new();

    public LeftOut Repeated { get; } = new();

    // The file name is the fund's name if neither a column nor the header has one.
    public static Extraction Of(Source source, TableHeader header, ColumnRoles roles, Survey survey, string fileName)
    {
        var extraction = new Extraction(source, header, roles, survey);
        extraction.Read(fileName);
        extraction._mistakes.ThrowIfAny();
        if (extraction._funds.Count == 0)
            throw new InputException(new Mistake("The header has no prices below it.", source.Path, Math.Max(header.Line, 1)));
        foreach (var fund in extraction._funds.Values) fund.Finish();
        return extraction;
    }

    private void Read(string fileName)
    {
        var columns = _roles.Prices.Except(_survey.Empty.Select(each => each.Column)).ToArray();
        using var rows = _source.Open();
        while (rows.Read() && rows.Line <= _survey.LastLine)
        {
            if (rows.Line <= _header.Line || rows.IsBlank || Survey.IsHeader(rows, _header)) continue;
            if (!TryDay(rows, out var day) || !HasItsCells(rows)) continue;
            foreach (var column in columns) Take(rows, column, day, fileName);
        }
    }

    private bool TryDay(SourceRows row, out DateOnly day)
    {
        var text = row.Text(_roles.Date);
        var isRead = row.Kind(_roles.Date) == CellKind.Day ? DayText.TryRead(text, DayOrder.YearMonthDay, out day) : _survey.Format.TryRead(text, out day);
        if (!isRead) WrongDay(text.ToString(), row.Line);
        return isRead;
    }

    private void WrongDay(string text, int line) => _mistakes.Add(RowProblem.Date, "", line, () =>
        $"'{text}' is not a date as most rows of the file write it ({_survey.Format.Text}): correct it, or export the file with dates of one kind");

    // A row with more cells than the header was split at a wrong place.
    private bool HasItsCells(SourceRows row)
    {
        for (var cell = _header.Names.Count; cell < row.Count; cell++)
        {
            if (row.Text(cell).IsEmpty) continue;
            var count = row.Count;
            _mistakes.Add(RowProblem.Cells, "", row.Line, () =>
                $"The row has {count} cells and the header {_header.Names.Count}: a comma in a price or name was read as a separator. Export the file with " +
                "quotes, with semicolons or tabs between columns, or as .xlsx");
            return false;
        }

        return true;
    }

    private void Take(SourceRows row, int column, DateOnly day, string fileName)
    {
        var text = row.Text(column);
        var isNumber = row.Kind(column) == CellKind.Number;
        if (!isNumber && PriceText.IsMissing(text))
        {
            Missing.Add(row.Line, _roles.AreNamedAfterFunds ? _header.Names[column] : "");
            return;
        }

        var close = isNumber ? row.Number(column) : double.NaN;
        if (!isNumber && !PriceText.TryRead(text, _survey.Sign, out close))
        {
            Wrong(row, column, PriceText.ShapeOf(text) == PriceShape.Percent || row.Kind(column) == CellKind.Percent ? RowProblem.Percent : RowProblem.Number, day);
        }
        else if (!(close > 0))
        {
            Wrong(row, column, RowProblem.NotAbove0, day);
        }
        else if (FundOf(row, column, fileName) is { } fund)
        {
            if (fund.Take(day, close, out var isRepeated) is { } mistake) Wrong(row, column, mistake, day, fund);
            else if (isRepeated) Repeated.Add(row.Line, fund.Name == fileName ? "" : fund.Name);
        }
    }

    private FundPrices? FundOf(SourceRows row, int column, string fileName)
    {
        if (_roles.Fund < 0) return FundOf(_roles.AreNamedAfterFunds ? _header.Names[column] : fileName);
        var name = row.Text(_roles.Fund);
        if (!name.IsEmpty) return FundOf(name);
        _mistakes.Add(RowProblem.Fund, "", row.Line, () =>
            $"The row names no fund in '{_header.Names[_roles.Fund]}': fill it in, or choose the column that has the names with --columns \"fund=...\"");
        return null;
    }

    private FundPrices FundOf(ReadOnlySpan<char> name)
    {
        if (_byName.TryGetValue(name, out var fund)) return fund;
        var text = name.ToString();
        _funds.Add(text, fund = new FundPrices(text));
        return fund;
    }

    private void Wrong(SourceRows row, int column, RowProblem kind, DateOnly day, FundPrices? fund = null)
    {
        var (text, line) = (row.Text(column).ToString(), row.Line);
        var name = _header.Names[column];
        _mistakes.Add(kind, name, line, () => kind switch
        {
            RowProblem.Percent => $"{name} is '{text}', a percentage: name the column of prices with --columns \"price=...\"",
            RowProblem.NotAbove0 => $"{name} is {text} on {day:O}; a price is above 0. If the column does not hold prices, name the one that does with --columns \"price=...\"",
            RowProblem.Twice => $"{Of(fund!)} has two prices on {day:O}, {fund!.Closes[^1]:R} and {text}: keep one; if they are two funds, name the column " +
                "that tells them apart with --columns \"fund=...\"",
            RowProblem.Order => $"{Of(fund!)} has {day:O} after {fund!.Days[^1]:O}, out of order: sort the rows by date; if they are several funds, name the " +
                "column that tells them apart with --columns \"fund=...\"",
            _ => $"{name} is '{text}', which is not a price{(_survey.IsSignShown ? $" with a decimal {_survey.Sign.ToString().ToLowerInvariant()}, as others of the file are" : "")}",
        });
    }

    private static string Of(FundPrices fund) => $"'{fund.Name}'";
}
