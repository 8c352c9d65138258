using System.Globalization;
using ExcelDataReader;

namespace Rota.Host.Importing;

// The rows of a sheet. Numbers are the stored values, not the displayed ones.
internal sealed class SheetRows : SourceRows
{
    private readonly IExcelDataReader _reader;
    private readonly string _path;
    private readonly List<(CellKind Kind, double Number, string Text)> _cells = [];

    public SheetRows(IExcelDataReader reader, string sheet, string path)
    {
        (_reader, _path) = (reader, path);
        while (reader.Name != sheet) reader.NextResult();
    }

    public override bool Read()
    {
        _cells.Clear();
        Line++;
        try
        {
            if (!_reader.Read()) return false;
            for (var cell = 0; cell < _reader.FieldCount; cell++) _cells.Add(Of(cell));
        }
        catch (Exception unread) when (SheetSources.IsUnreadable(unread))
        {
            throw new InputException(new Mistake($"The workbook is damaged here ({unread.Message}): save it again, as .xlsx or CSV.", _path, Line));
        }

        Count = _cells.Count;
        return true;
    }

    public override ReadOnlySpan<char> Text(int cell) => cell < _cells.Count ? _cells[cell].Text : [];

    public override CellKind Kind(int cell) => cell < _cells.Count ? _cells[cell].Kind : CellKind.Text;

    public override double Number(int cell) => _cells[cell].Number;

    protected override void Dispose(bool disposing)
    {
        if (disposing) _reader.Dispose();
        base.Dispose(disposing);
    }

    private (CellKind Kind, double Number, string Text) Of(int cell)
    {
        switch (_reader.GetValue(cell))
        {
            case null:
                return (CellKind.Text, double.NaN, "");
            case DateTime day:
                var format = day.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm:ss";
                return (CellKind.Day, double.NaN, day.ToString(format, CultureInfo.InvariantCulture));
            case double number:
                var isPercent = _reader.GetNumberFormatString(cell)?.Contains('%', StringComparison.Ordinal) == true;
                return (isPercent ? CellKind.Percent : CellKind.Number, number, number.ToString("R", CultureInfo.InvariantCulture));
            case int number:
                return (CellKind.Number, number, number.ToString(CultureInfo.InvariantCulture));
            case var other:
                return (CellKind.Text, double.NaN, Convert.ToString(other, CultureInfo.InvariantCulture)!.Trim());
        }
    }
}
