using System.CommandLine;
using Rota.Host.Accounting;
using Rota.Host.Bundles;
using Rota.Host.Foundation;
using Rota.Host.Plugins;
using Rota.Host.Problems;
using Rota.Host.Runs;

namespace Rota.Host.Commands;

// The argument of commands that run a script, a link or a bundle. Foreign code is shown, and needs the user's agreement.
internal sealed class RunChoice(RunOptions options, Streams streams)
{
    public const string Help = "The strategy's .csx file, a link made by 'rota link', or a bundle.";

    private const string BundleEnding = ".rota";
    private const string FeedOption = "--feed";

    private readonly BundleAgreement _agreement = new();

    public void AddTo(Command command)
    {
        options.AddTo(command);
        _agreement.AddTo(command);
    }

    public static bool IsScript(string text) => !LinkText.IsLink(text) && !IsBundle(text);

    // Null when the user declines to run it.
    public RunRequest? Read(ParseResult parsed, string text)
    {
        if (LinkText.IsLink(text))
        {
            var link = LinkText.Read(text);
            return _agreement.IsGiven(parsed, link.Files.Select(file => (file.Key, file.Value)), streams) ? new RunRequest.Link(link) : null;
        }

        if (!IsBundle(text)) return new RunRequest.Script(text);
        var bundle = BundleReader.Read(text);
        RequireWhole(parsed, bundle);
        return _agreement.IsGiven(parsed, bundle.Scripts(), streams) ? new RunRequest.Bundle(bundle) : null;
    }

    // Null when there is a problem.
    public PreparedRun? Prepare(ParseResult parsed, RunRequest request, PluginCatalogue plugins, ProblemList mistakes)
    {
        var scripts = new StrategyScripts(plugins, streams.Error);
        return request switch
        {
            RunRequest.Script(var path) => options.Prepare(parsed, path, plugins, scripts, mistakes),
            RunRequest.Link(var link) => options.Prepare(parsed, link, plugins, scripts, mistakes),
            RunRequest.Bundle(var bundle) => mistakes.Try(
                () => Replay.Prepare(bundle, Replay.Feed(bundle, options.Feed(parsed), plugins), scripts, plugins)),
            _ => throw new InvalidOperationException($"{request} cannot be run."),
        };
    }

    // A bundle holds no account, and runs as it was made.
    public AccountFile? Account(ParseResult parsed, RunRequest request, ProblemList mistakes) =>
        request is RunRequest.Bundle ? null : mistakes.Try(() => options.Account(parsed));

    private static bool IsBundle(string text) => text.EndsWith(BundleEnding, StringComparison.OrdinalIgnoreCase);

    // A bundle runs with its own settings; only a bundle without prices takes --feed.
    private void RequireWhole(ParseResult parsed, Bundle bundle)
    {
        if (BrokenFiles.In(bundle).FirstOrDefault() is { } broken)
            throw new InputException(new Mistake($"The bundle was modified: {broken}. Run 'rota verify {bundle.Path}' for details.", bundle.Path));
        var given = options.NamesGiven(parsed).Where(name => name != FeedOption || bundle.Manifest.HasPrices).ToList();
        if (given.Count > 0)
        {
            throw new InputException(new Mistake(
                $"A bundle runs with its own settings; remove {string.Join(", ", given)}, or unpack its script with 'rota open {bundle.Path} --out DIR'."));
        }
    }
}
