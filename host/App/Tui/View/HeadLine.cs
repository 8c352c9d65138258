using System.Globalization;
using Rota.Host.Foundation;
using Rota.Host.Workers;
using Rota.Terminal;

namespace Rota.Host.Tui;

// The first line: the subject, the run's prices and settings, and the progress.
internal static class HeadLine
{
    public static void Draw(Canvas canvas, AppState app)
    {
        var theme = Theme.Of(app.Look);
        var x = canvas.Write(0, 0, "Rota", theme.Title) + 2;
        x += canvas.Write(x, 0, Subject(app), theme.Text) + 2;
        x = Differing(canvas, app, theme, x);
        var (status, style) = Status(app, theme);
        var end = canvas.Width - Graphemes.Width(status);
        if (end > x) canvas.Write(end, 0, status, style);
        var about = About(app);
        if (x + about.Length + 2 < end) canvas.Write(x, 0, about, theme.Faint);
        else if (app.Chosen?.Last is { } run && Mark(run) is { Length: > 0 } mark && x + mark.Length + 2 < end)
            canvas.Write(x, 0, mark, theme.Warning);
    }

    // The parameters that differ from the script's, in at most a third of the line; returns where to go on.
    private static int Differing(Canvas canvas, AppState app, Theme theme, int x)
    {
        if (app.Screen is not (ScreenKind.Run or ScreenKind.Parameters) || app.Chosen is not { } chosen) return x;
        var sign = PaneLetters.Of(app.Look).Differs;
        var note = DifferingParameter.Note(DifferingParameter.Of(app, chosen), sign, canvas.Width / 3);
        return note.Length == 0 ? x : x + canvas.Write(x, 0, note, theme.Warning) + 2;
    }

    private static string Mark(RunSnapshot run) => run.WorstPrices() switch
    {
        PriceOrigin.Simulated => "SIMULATED",
        PriceOrigin.Extended => "EXTENDED",
        _ => "",
    };

    private static string Subject(AppState app) => app.Screen switch
    {
        ScreenKind.Strategies => string.Create(
            CultureInfo.InvariantCulture,
            $"{app.Scripts.Count} strategies{(app.Marked.Count > 0 ? $", {app.Marked.Count} marked" : "")}"),
        ScreenKind.Run or ScreenKind.Parameters => app.Chosen is { } chosen ? StrategyNames.Of(app, chosen) : "",
        ScreenKind.Why => app.Why is { } why ? $"Why, on {why.Day:O}" : "Why",
        var other => other.ToString(),
    };

    private static string About(AppState app)
    {
        var isOfRun = app.Screen is ScreenKind.Run or ScreenKind.Parameters or ScreenKind.Strategies;
        if (!isOfRun || app.Chosen?.Last is not { } run) return "";
        var range = $"{run.Equity.Dates[0]:O} to {run.Equity.Dates[^1]:O}";
        var subject = app.Screen == ScreenKind.Strategies ? $"{StrategyNames.Of(app, app.Chosen)}, " : "";
        return $"{(Mark(run) is { Length: > 0 } mark ? mark + " " : "")}{subject}{range}, {run.Feed}, {run.Profile}";
    }

    private static (string Text, Style Style) Status(AppState app, Theme theme)
    {
        var running = app.Scripts.Count(script => script.IsUnderWay);
        if (running > 1) return (string.Create(CultureInfo.InvariantCulture, $"{running} running"), theme.Focus);
        if (app.Scripts.Find(script => script.IsUnderWay) is { } one)
        {
            var doing = one.Phase switch
            {
                StrategyState.Waiting => "waiting",
                StrategyState.Compiling => "compiling",
                _ when one.Advance?.Share is { } share => $"running {Format.Percent(share, "0")}",
                _ => "running",
            };
            return ($"{one.Name}: {doing}", theme.Focus);
        }

        var wrong = app.Scripts.Count(script => script.Failure is not null);
        if (wrong > 0) return (string.Create(CultureInfo.InvariantCulture, $"× {wrong} failed"), theme.Bad);
        var took = app.Chosen?.Took is { } time ? string.Create(CultureInfo.InvariantCulture, $"{time.TotalMilliseconds:0} ms") : "";
        return (took, theme.Faint);
    }
}
