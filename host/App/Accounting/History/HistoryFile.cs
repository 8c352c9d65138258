using Rota.Accounts;

namespace Rota.Host.Accounting;

// Reads an account's history: Date,Fund,Action,Shares,Amount,Fee,Lot, in order of day.
internal sealed class HistoryFile
{
    private static readonly string[] Required = ["Date", "Fund", "Action", "Shares", "Amount"];

    private readonly List<Mistake> _mistakes = [];
    private readonly AccountTable _table;
    private DateOnly _last;

    private HistoryFile(string path) => _table = AccountTable.Read(
        path, row => Required.All(name => row.Find(name) >= 0), $"the columns {string.Join(", ", Required)}; Fee and Lot may follow");

    public static IReadOnlyList<HistoryRow> Read(string path)
    {
        var file = new HistoryFile(path);
        var rows = file._table.Rows.Select(file.Row).OfType<HistoryRow>().ToList();
        return file._mistakes.Count == 0 ? rows : throw new InputException(file._mistakes);
    }

    private HistoryRow? Row(TableRow row)
    {
        var before = _mistakes.Count;
        var (day, fund, action) = (Day(row), Fund(row), Action(row));
        var (shares, amount, fee) = (Number(row, "Shares"), Number(row, "Amount"), Number(row, "Fee"));
        if (_mistakes.Count > before) return null;
        var lot = Cell(row, "Lot");
        var read = new HistoryRow(
            day!.Value, fund, action!.Value, Unsigned(action.Value, shares), Unsigned(action.Value, amount), fee ?? 0, lot.Length > 0 ? lot : null, row.Line);
        foreach (var wrong in HistoryRules.Wrong(read)) _mistakes.Add(_table.Wrong(row, wrong));
        return read;
    }

    private string Cell(TableRow row, string name) => row[_table.Header.Find(name)];

    private DateOnly? Day(TableRow row)
    {
        var cell = Cell(row, "Date");
        if (DayCell.Read(cell) is not { } day) return Wrong<DateOnly>(row, $"'{cell}' is not a day; use {DayCell.Format}.");
        if (day < _last) return Wrong<DateOnly>(row, $"{day:O} follows {_last:O}; sort the rows by day, the oldest first.");
        return _last = day;
    }

    private HistoryAction? Action(TableRow row)
    {
        var cell = Cell(row, "Action");
        foreach (var action in Enum.GetValues<HistoryAction>())
        {
            if ($"{action}".Equals(cell, StringComparison.OrdinalIgnoreCase)) return action;
        }

        return Wrong<HistoryAction>(row, $"Unknown action '{cell}'. Available: {string.Join(", ", Enum.GetNames<HistoryAction>()).ToLowerInvariant()}.");
    }

    private decimal? Number(TableRow row, string name)
    {
        var cell = Cell(row, name);
        return AmountText.TryRead(cell, out var number) ? number : Wrong<decimal>(row, $"'{cell}' in the column '{name}' is not a number; use 1234.56.");
    }

    private Asset? Fund(TableRow row)
    {
        var cell = Cell(row, "Fund");
        if (cell.Length == 0) return null;
        try
        {
            return new Asset(cell);
        }
        catch (ArgumentException wrong)
        {
            _mistakes.Add(_table.Wrong(row, wrong.Message.Split(" (Parameter", 2)[0]));
            return null;
        }
    }

    // Sales may be written with a minus, as brokers do.
    private static decimal? Unsigned(HistoryAction action, decimal? number) =>
        action is HistoryAction.Sell or HistoryAction.Withdrawal && number is { } known ? Math.Abs(known) : number;

    private T? Wrong<T>(TableRow row, string what)
        where T : struct
    {
        _mistakes.Add(_table.Wrong(row, what));
        return null;
    }
}
