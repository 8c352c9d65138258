using System.Globalization;
using Rota.Accounts;
using Rota.Host.Foundation;

namespace Rota.Host.Accounting;

// Reads a broker's export row by row. Cells that cannot be read are mistakes, all at once; rows passed over that have an amount are noted.
internal sealed class HoldingsReader
{
    private const string PendingActivity = "Pending Activity";

    private static readonly string[] Totals = ["Account Total", "Positions Total", "Total", "Grand Total", "**Total**"];

    private readonly HoldingsTerms _terms;
    private readonly AccountTable _table;
    private readonly HoldingsColumns _columns;
    private readonly List<Mistake> _mistakes = [];
    private readonly List<string> _notes = [];
    private readonly List<ExportedFund> _funds = [];
    private decimal _cash;
    private decimal _pending;

    public HoldingsReader(string path, HoldingsTerms terms)
    {
        _terms = terms;
        _table = AccountTable.Read(path, row => HoldingsColumns.Of(row, terms.Columns).AreEnough, HoldingsColumns.Expected(terms.Columns));
        _columns = HoldingsColumns.Of(_table.Header, terms.Columns);
    }

    public HoldingsExport Read()
    {
        if (_table.SecondLine is { } line)
            throw new InputException(new Mistake("The export has a second table of positions here, of another account. Export one account alone.", _table.Path, line));
        var rows = _table.Rows.Where(row => !IsTotal(row)).ToList();
        foreach (var row in OfAccount(rows)) Take(row);
        if (_mistakes.Count > 0) throw new InputException(_mistakes);
        return new(_table.Path, [.. _funds.GroupBy(fund => fund.Fund).Select(Joined)], Cents.Down(_cash + _pending))
        {
            Pending = _pending,
            AsOf = ExportDay.In(_table.Around),
            Notes = _notes,
        };
    }

    private static bool IsTotal(TableRow row) => Totals.Contains(row.Cells.FirstOrDefault(cell => cell.Length > 0), StringComparer.OrdinalIgnoreCase);

    private static bool IsPending(TableRow row) => row.Cells.Any(cell => cell.Equals(PendingActivity, StringComparison.OrdinalIgnoreCase));

    private bool HasSymbol(TableRow row) => !AmountText.IsUnknown(row[_columns.Symbol]);

    private bool IsCash(string symbol) => symbol.EndsWith("**", StringComparison.Ordinal)
        || symbol.Equals("Cash", StringComparison.OrdinalIgnoreCase)
        || symbol.StartsWith("Cash &", StringComparison.OrdinalIgnoreCase)
        || _terms.CashSymbols.Contains(symbol, StringComparer.OrdinalIgnoreCase);

    // The rows of the chosen account, if the export names accounts.
    private IReadOnlyList<TableRow> OfAccount(IReadOnlyList<TableRow> rows)
    {
        if (_columns.Account < 0)
        {
            if (_terms.AccountNumber is not null) _notes.Add("The export has no column of account numbers, so 'accountNumber' was not compared with it.");
            return rows;
        }

        var numbers = rows.Where(row => HasSymbol(row) || IsPending(row)).Select(row => row[_columns.Account]).Where(number => number.Length > 0)
            .Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        var ends = string.Join(", ", numbers.Select(number => $"…{number[^Math.Min(4, number.Length)..]}"));
        var chosen = _terms.AccountNumber is { } end ? numbers.Where(number => number.EndsWith(end, StringComparison.OrdinalIgnoreCase)).ToList() : numbers;
        if (chosen.Count > 1)
            throw Which($"The export has {Count.Of(numbers.Count, "account")}: {ends}. Choose one with 'accountNumber' in the account; its last four characters suffice.");
        if (chosen.Count == 0 && numbers.Count > 0)
            throw Which($"The export does not have the account that 'accountNumber' names. It has {ends}.");
        return numbers.Count < 2 ? rows : [.. rows.Where(row => row[_columns.Account].Equals(chosen[0], StringComparison.OrdinalIgnoreCase))];
    }

    private InputException Which(string what) => new(new Mistake(what, _table.Path));

    private void Take(TableRow row)
    {
        if (IsPending(row)) TakePending(row);
        else if (!HasSymbol(row)) PassOver(row);
        else if (IsCash(row[_columns.Symbol])) TakeCash(row);
        else TakeFund(row);
    }

    private void PassOver(TableRow row)
    {
        if (AmountText.TryRead(row[_columns.Value], out var value) && value is not (null or 0))
            _notes.Add(string.Create(CultureInfo.InvariantCulture, $"Line {row.Line} has no symbol and was passed over; its value is {value:#,##0.00}."));
    }

    private void TakePending(TableRow row)
    {
        var amounts = new List<decimal>();
        for (var column = 0; column < row.Cells.Count; column++)
        {
            if (column != _columns.Account && AmountText.TryRead(row[column], out var amount) && amount is { } known) amounts.Add(known);
        }

        if (amounts.Count != 1) _mistakes.Add(_table.Wrong(row, $"'{PendingActivity}' needs one amount in its row, but has {amounts.Count}."));
        else if (_terms.CountsPending) _pending += amounts[0];
        else _notes.Add(string.Create(CultureInfo.InvariantCulture, $"Pending activity of {amounts[0]:#,##0.00} is ignored, as the account says."));
    }

    private void TakeCash(TableRow row)
    {
        if (Number(row, _columns.Value) is { } value) _cash += value;
        else if (Number(row, _columns.Quantity) * Number(row, _columns.Price) is { } product) _cash += product;
        else _mistakes.Add(_table.Wrong(row, $"The cash '{row[_columns.Symbol]}' has no value."));
    }

    private void TakeFund(TableRow row)
    {
        var before = _mistakes.Count;
        var fund = FundOf(row);
        var (shares, price, value) = (Number(row, _columns.Quantity), Number(row, _columns.Price), Number(row, _columns.Value));
        var cost = Number(row, _columns.Cost);
        if (_mistakes.Count > before) return;
        if (shares is null && value is null) _mistakes.Add(_table.Wrong(row, $"{fund} has neither a quantity nor a value."));
        if (shares < 0 || price < 0 || value < 0) _mistakes.Add(_table.Wrong(row, $"{fund} has a negative quantity, price or value: positions that are owed cannot be managed."));
        if (shares * price is { } product && value is { } told && Math.Abs(product - told) > Math.Max(0.01m, _terms.Tolerance * told))
        {
            _mistakes.Add(_table.Wrong(row, string.Create(CultureInfo.InvariantCulture,
                $"{fund} has {shares} × {price:0.00##} = {product:0.00}, but a value of {told:0.00}: the export is old or wrong. Export it again, or set 'tolerance'.")));
        }

        if (_mistakes.Count == before && (shares ?? value) > 0) _funds.Add(new(fund!, shares, price, value, cost, row.Line));
    }

    private Asset? FundOf(TableRow row)
    {
        try
        {
            var symbol = row[_columns.Symbol];
            var name = FundSymbol.NameOf(symbol);
            if (name != symbol) _notes.Add($"'{symbol}' is called {name} here.");
            return new Asset(name);
        }
        catch (ArgumentException wrong)
        {
            _mistakes.Add(_table.Wrong(row, wrong.Message.Split(" (Parameter", 2)[0]));
            return null;
        }
    }

    private decimal? Number(TableRow row, int column)
    {
        if (AmountText.TryRead(row[column], out var amount)) return amount;
        _mistakes.Add(_table.Wrong(row, $"'{row[column]}' in the column '{_table.Header[column]}' is not a number; use 1,234.56."));
        return null;
    }

    // A fund may have several rows, such as one of its margin.
    private static ExportedFund Joined(IEnumerable<ExportedFund> rows) => rows.Aggregate((one, other) => one with
    {
        Shares = one.Shares + other.Shares,
        Price = one.Price ?? other.Price,
        Value = one.Worth + other.Worth,
        Cost = one.Cost + other.Cost,
    });
}
