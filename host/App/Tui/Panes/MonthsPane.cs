using System.Globalization;
using Rota.Host.Workers;
using Rota.Terminal;

namespace Rota.Host.Tui;

// Returns by month, one row per year, newest last. A partial month or year has a star, or an underline if there is no room.
// Equal returns have the same background in every run.
internal static class MonthsPane
{
    private const double StrongMonth = 0.1;
    private const double StrongYear = 0.3;
    private const int LeastHeight = 2;
    private const int Margin = 2;
    private const string Star = "*";

    private static readonly string[] Names = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

    // As many rows as years.
    public static int Rows(RunSnapshot run) => Years(run).Count;

    public static int RowsIn(int height) => Math.Max(0, height - 1);

    public static void Draw(Canvas canvas, TerminalProfile look, RunSnapshot run, int top)
    {
        var years = Years(run);
        var isLong = years.Count > canvas.Height - 1;
        var room = canvas.Width - (isLong ? Margin : 0);
        if (canvas.Height < LeastHeight || MonthsLayout.Of(room, look) is not { } layout)
        {
            var least = MonthsLayout.LeastWidth(look) + (isLong ? Margin : 0);
            Notice.Draw(canvas, string.Create(
                CultureInfo.InvariantCulture, $"The months need {least} x {LeastHeight} cells (has {canvas.Width} x {canvas.Height})."));
            return;
        }

        if (years.Count == 0)
        {
            Notice.Draw(canvas, "The run has no returns yet.", Theme.Of(look).Faint);
            return;
        }

        Head(canvas, layout, look);
        var months = Curve(run).MonthlyReturns().ToDictionary(month => (month.End.Year, month.End.Month));
        var rows = canvas.Part(0, 1, canvas.Width, canvas.Height - 1);
        var first = Math.Clamp(top, 0, Math.Max(0, years.Count - rows.Height));
        for (var y = 0; y < rows.Height && first + y < years.Count; y++) Row(rows, y, years[first + y], months, layout, look);
        ScrollBar.Draw(rows.Part(canvas.Width - 1, 0, 1, rows.Height), look, first, years.Count);
    }

    private static void Head(Canvas canvas, MonthsLayout layout, TerminalProfile look)
    {
        var style = Theme.Of(look).Faint;
        canvas.Write(0, 0, "%", style);
        for (var month = 0; month < Names.Length; month++) Write(canvas, 0, month, layout, Names[month][..layout.Letters], style);
        Write(canvas, 0, Names.Length, layout, "Year", style);
    }

    private static void Row(
        Canvas rows, int y, PeriodReturn year, Dictionary<(int, int), PeriodReturn> months, MonthsLayout layout, TerminalProfile look)
    {
        rows.Write(0, y, year.End.Year.ToString("0000", CultureInfo.InvariantCulture), Theme.Of(look).Faint);
        for (var month = 0; month < Names.Length; month++)
        {
            if (!months.TryGetValue((year.End.Year, month + 1), out var one)) continue;
            var ground = HeatScale.Of(one.Return, StrongMonth, look);
            if (!one.IsWhole && !layout.HasRoom) ground = ground with { Emphasis = ground.Emphasis | Emphasis.Underline };
            Write(rows, y, month, layout, Text(one, layout, layout.Cell, one.IsWhole || !layout.HasRoom ? "" : Star), ground);
        }

        var style = HeatScale.Of(year.Return, StrongYear, look);
        var bold = style with { Emphasis = style.Emphasis | Emphasis.Bold };
        Write(rows, y, Names.Length, layout, year.IsWhole ? Text(year, layout, layout.Total, "") : Text(year, layout, layout.Total - 1, Star), bold);
    }

    // The background fills the cell.
    private static void Write(Canvas canvas, int y, int month, MonthsLayout layout, string text, Style style)
    {
        var isTotal = month == Names.Length;
        var width = isTotal ? layout.Total - 1 : layout.Cell;
        var part = canvas.Part(MonthsLayout.Year + month * layout.Cell + (isTotal ? 1 : 0), y, width, 1);
        part.Fill(style);
        part.WriteToLeftOf(width - (layout.HasRoom && !isTotal && !text.EndsWith(Star, StringComparison.Ordinal) ? 1 : 0), 0, text, style);
    }

    // A number with more digits than usual gets fewer decimals.
    private static string Text(PeriodReturn period, MonthsLayout layout, int width, string star)
    {
        for (var decimals = layout.Decimals; ; decimals--)
        {
            var number = Amount.Percent(period.Return, decimals)[..^" %".Length].Replace(",", "", StringComparison.Ordinal);
            if (decimals == 0 || number.Length < width) return number + star;
        }
    }

    private static IReadOnlyList<PeriodReturn> Years(RunSnapshot run) => Curve(run).YearlyReturns();

    private static EquityCurve Curve(RunSnapshot run) => new(run.Equity.Dates, run.Equity.Values);
}
