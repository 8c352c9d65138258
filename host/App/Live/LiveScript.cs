using Rota.Host.Settings;
using Rota.Host.Workers;

namespace Rota.Host.Live;

// A listed script and what is known of it.
internal sealed class LiveScript(string path)
{
    public string Path => path;

    // Whether it was run: it then runs again after every change of what it stands on.
    public bool IsLive { get; set; }

    public IReadOnlyDictionary<string, ParameterValue> Parameters { get; set; } = new Dictionary<string, ParameterValue>();

    public ScriptRun? UnderWay { get; set; }

    // The job of the last result, which questions about it run again.
    public Job? Last { get; set; }

    // Ends the questions that have no answer yet.
    public CancellationTokenSource Asked { get; set; } = new();

    // The script and what it loads.
    public IReadOnlyList<string> Texts { get; set; } = [path];

    // What says how it is run; none before it was.
    public IReadOnlyList<string> Manner { get; set; } = [];

    // Where the prices of the last answer came from.
    public IReadOnlyList<string> Prices { get; set; } = [];

    public IEnumerable<string> Files => Texts.Concat(Manner).Concat(Prices);

    // Takes the run that is under way off the script; null when there is none.
    public Task? DropAsync()
    {
        var run = UnderWay;
        UnderWay = null;
        return run?.DropAsync();
    }
}
