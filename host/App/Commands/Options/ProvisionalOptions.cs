using System.CommandLine;
using Rota.Host.Plugins;
using Rota.Host.Problems;
using Rota.Host.Provisional;
using Rota.Host.Runs;

namespace Rota.Host.Commands;

// Whether a signal takes quotes for today's closes, and where they come from.
internal sealed class ProvisionalOptions
{
    private readonly Option<bool> _provisional = new("--provisional") { Description = "Take the last quotes for today's closes; the close can still change the signal." };

    private readonly Option<string> _quotes = RunOptions.Value(
        "--quotes", "FILE|FEED", "Quotes for --provisional: a CSV of Asset, Price, Time, Distribution and Split, or a feed that has quotes (default: --feed).");

    private readonly Option<string> _age = RunOptions.Value(
        "--quote-age", "MINUTES", $"Refuse an older quote (default: {QuoteChoice.UsualMinutes}; none: do not check).");

    public void AddTo(Command command)
    {
        command.Add(_provisional);
        command.Add(_quotes);
        command.Add(_age);
    }

    public bool IsAsked(ParseResult parsed) => parsed.GetValue(_provisional);

    // Mistakes that no quote can correct.
    public void Check(ParseResult parsed, ProblemList mistakes)
    {
        mistakes.Try(() => { _ = Of(parsed).MostAge(); return true; });
        if (IsAsked(parsed)) return;
        foreach (var option in new[] { _quotes, _age }.Where(option => parsed.GetValue(option) is not null))
            mistakes.Add(new Mistake($"{option.Name} is for provisional signals; add --provisional."));
    }

    // Null without --provisional.
    public Quoted? Read(ParseResult parsed, PreparedRun run, PluginCatalogue plugins, DateTimeOffset now) =>
        IsAsked(parsed) ? Of(parsed).Read(run, plugins, now) : null;

    private QuoteChoice Of(ParseResult parsed) => new(parsed.GetValue(_quotes), parsed.GetValue(_age));
}
