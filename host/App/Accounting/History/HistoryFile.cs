using Rota.Accounts;

namespace Rota.Host.Accounting;

// Reads an account's history: Date,Fund,Action,Shares,Amount,Fee,Lot, in order of day.
internal sealed class HistoryFile
{
    private const string Columns = "the columns Date, Fund, Action, Shares and Amount; Fee and Lot may follow";

    private readonly List<Mistake> _mistakes = [];
    private readonly AccountTable _table;
    private readonly int _date, _fund, _action, _shares, _amount, _fee, _lot;

    private HistoryFile(string path)
    {
        _table = AccountTable.Read(path, row => row.Find("Date") >= 0 && row.Find("Fund") >= 0 && row.Find("Action") >= 0 && row.Find("Shares") >= 0 && row.Find("Amount") >= 0, Columns);
        var header = _table.Header;
        (_date, _fund, _action, _shares, _amount) = (header.Find("Date"), header.Find("Fund"), header.Find("Action"), header.Find("Shares"), header.Find("Amount"));
        (_fee, _lot) = (header.Find("Fee"), header.Find("Lot"));
    }

    public static IReadOnlyList<HistoryRow> Read(string path)
    {
        var file = new HistoryFile(path);
        var rows = file._table.Rows.Select(file.Row).OfType<HistoryRow>().ToList();
        return file._mistakes.Count == 0 ? rows : throw new InputException(file._mistakes);
    }

    private DateOnly _last;

    private HistoryRow? Row(TableRow row)
    {
        var before = _mistakes.Count;
        var (day, action) = (Day(row), Action(row));
        var (shares, amount, fee) = (Number(row, _shares, "Shares"), Number(row, _amount, "Amount"), Number(row, _fee, "Fee"));
        var fund = Fund(row);
        if (_mistakes.Count > before) return null;
        var read = new HistoryRow(day!.Value, fund, action!.Value, Unsigned(action.Value, shares), Unsigned(action.Value, amount), fee ?? 0, row[_lot] is { Length: > 0 } lot ? lot : null, row.Line);
        foreach (var wrong in HistoryRules.Wrong(read)) _mistakes.Add(_table.Wrong(row, wrong));
        return read;
    }

    private DateOnly? Day(TableRow row)
    {
        if (DayCell.Read(row[_date]) is not { } day) return Wrong<DateOnly>(row, $"'{row[_date]}' is not a day; use {DayCell.Format}.");
        if (day < _last) return Wrong<DateOnly>(row, $"{day:O} follows {_last:O}; sort the rows by day, the oldest first.");
        return _last = day;
    }

    private HistoryAction? Action(TableRow row)
    {
        foreach (var action in Enum.GetValues<HistoryAction>())
        {
            if ($"{action}".Equals(row[_action], StringComparison.OrdinalIgnoreCase)) return action;
        }

        return Wrong<HistoryAction>(row, $"'{row[_action]}' is not an action. Available: {string.Join(", ", Enum.GetNames<HistoryAction>()).ToLowerInvariant()}.");
    }

    private decimal? Number(TableRow row, int column, string name) =>
        AmountText.TryRead(row[column], out var number) ? number : Wrong<decimal>(row, $"'{row[column]}' in the column '{name}' is not a number; use 1234.56.");

    private Asset? Fund(TableRow row)
    {
        if (row[_fund].Length == 0) return null;
        try
        {
            return new Asset(row[_fund]);
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
