using Rota.Host.Tui;
using Rota.Host.Workers;
using Rota.Tests.Program;
using Rota.Tests.Workers;

namespace Rota.Tests.Screens;

// The picture and the keys on the pages come from the screens. UPDATE_SNAPSHOTS=1 writes them.
[Collection(nameof(RunsShippedScripts))]
public sealed class ReadmeTests(WarmPool warm) : IClassFixture<WarmPool>
{
    private const string Picture = "host/manual/run.svg";
    private const string Begin = "<!-- keys -->\n";
    private const string TourBegin = "<!-- tour -->\n";
    private const string TourEnd = "<!-- end of tour -->\n";
    private const string End = "<!-- end of keys -->\n";

    private static readonly string Page = Path.Combine(Repository.Root, "host", "manual", "screens.md");

    [Fact]
    public async Task ThePictureOfARunMatchesTheScreen()
    {
        var script = Path.Combine(Repository.Root, "strategies", "quantstrat", "kda.csx");
        var job = warm.Workshop.Compile(script, "simulated", ("from", "2007"), ("to", "2024-12-31")) with { Path = script, WantsNow = true };
        var run = Assert.IsType<RunSnapshot>(await warm.Workshop.Pool.RunAsync(job, cancel: TestContext.Current.CancellationToken));

        using var desk = new Driver(130, 44, null, "kda").Finish("kda", run).Press("Enter").Sees("SIMULATED");

        RequireSame(Path.Combine(Repository.Root, Picture), FrameSvg.Of(desk.Frame, "A run in the terminal, on simulated prices"));
        Assert.Contains($"]({Picture})", File.ReadAllText(Path.Combine(Repository.Root, "README.md")), StringComparison.Ordinal);
    }

    [Fact]
    public void ThePageOfTheScreensListsTheKeysOfTheTable()
    {
        var text = File.ReadAllText(Page);
        var (from, to) = (text.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length, text.IndexOf(End, StringComparison.Ordinal));
        var rows = KeyTable.Default.Bindings.Select(binding => $"| {Keys(binding)} | `{binding.Name}` | {binding.Does} |\n");

        RequireSame(Page, $"{text[..from]}\n| key | name | what it does |\n|-|-|-|\n{string.Concat(rows)}\n{text[to..]}");
    }

    [Fact]
    public void ThePageOfTheTourHasTheTextOfTheScreen()
    {
        var page = Path.Combine(Repository.Root, "host", "manual", "tour.md");
        var text = File.ReadAllText(page);
        var (from, to) = (text.IndexOf(TourBegin, StringComparison.Ordinal) + TourBegin.Length, text.IndexOf(TourEnd, StringComparison.Ordinal));

        RequireSame(page, $"{text[..from]}\n{TourText.Page(150)}{text[to..]}");
    }

    private static string Keys(KeyBinding binding) => HelpText.Keys(binding).Replace("|", "\\|", StringComparison.Ordinal);

    private static void RequireSame(string path, string text)
    {
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1") File.WriteAllText(path, text);
        Assert.Equal(File.ReadAllText(path), text);
    }
}
