using System.Globalization;
using Rota.Host.Foundation;
using Rota.Host.Workers;
using Rota.Terminal;

namespace Rota.Host.Tui;

// Draws the state; the picture depends on nothing else.
internal static class AppView
{
    public static Frame Of(AppState app)
    {
        var frame = new Frame(app.Size.Width, app.Size.Height);
        var whole = frame.Whole;
        if (!ScreenLayout.Fits(app.Size.Width, app.Size.Height))
        {
            Notice.Draw(whole, ScreenLayout.Needs(app.Size.Width, app.Size.Height));
            return frame;
        }

        Head(whole.Part(0, 0, whole.Width, 1), app);
        foreach (var box in ScreenLayout.Of(app))
        {
            PaneTitles.Draw(whole, app, box);
            PaneDrawing.Draw(whole.Part(box.X + 1, box.Y + 1, box.InnerWidth, box.InnerHeight), app, box.Pane);
        }

        var foot = whole.Part(0, whole.Height - 1, whole.Width, 1);
        if (app.Filtering is { } filtering) Field(foot, app, "/", filtering);
        else Footer.Draw(foot, app);
        if (app.Chooser is { } chooser) ChooserBox.Draw(whole, app, chooser);
        if (app.Prompt is { } prompt) PromptBox.Draw(whole, app, prompt);
        return frame;
    }

    // A text field; its cursor is always visible.
    public static void Field(Canvas canvas, AppState app, string before, TextField field)
    {
        var theme = Theme.Of(app.Look);
        var left = canvas.Write(0, 0, before, theme.Key);
        var part = canvas.Part(left, 0, canvas.Width - left, 1);
        var cursor = Graphemes.Width(field.Text[..field.Cursor]);
        var shift = Math.Max(0, cursor - part.Width + 1);
        part.Write(-shift, 0, field.Text, theme.Text);
        part.Restyle(cursor - shift, 0, style => style with { Emphasis = style.Emphasis | Emphasis.Reverse });
    }

    private static void Head(Canvas canvas, AppState app)
    {
        var theme = Theme.Of(app.Look);
        var x = canvas.Write(0, 0, "Rota", theme.Title) + 2;
        x += canvas.Write(x, 0, Subject(app), theme.Text) + 2;
        var (status, style) = Status(app, theme);
        var end = canvas.Width - Graphemes.Width(status);
        if (end > x) canvas.Write(end, 0, status, style);
        var about = About(app);
        if (x + about.Length + 2 < end) canvas.Write(x, 0, about, theme.Faint);
        else if (app.Chosen?.Last is { } run && Mark(run) is { Length: > 0 } mark && x + mark.Length + 2 < end)
            canvas.Write(x, 0, mark, theme.Warning);
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
        ScreenKind.Run or ScreenKind.Parameters => app.Chosen?.Last?.Strategy ?? app.Chosen?.Name ?? "",
        ScreenKind.Why => app.Why is { } why ? $"Why, on {why.Day:O}" : "Why",
        var other => other.ToString(),
    };

    private static string About(AppState app)
    {
        var isOfRun = app.Screen is ScreenKind.Run or ScreenKind.Parameters or ScreenKind.Strategies;
        if (!isOfRun || app.Chosen?.Last is not { } run) return "";
        var range = $"{run.Equity.Dates[0]:O} to {run.Equity.Dates[^1]:O}";
        var subject = app.Screen == ScreenKind.Strategies ? $"{run.Strategy}, " : "";
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

        var wrong = app.Scripts.Count(script => script.Phase == StrategyState.Wrong);
        if (wrong > 0) return (string.Create(CultureInfo.InvariantCulture, $"× {wrong} failed"), theme.Bad);
        var took = app.Chosen?.Took is { } time ? string.Create(CultureInfo.InvariantCulture, $"{time.TotalMilliseconds:0} ms") : "";
        return (took, theme.Faint);
    }
}
