using System.CommandLine;
using Rota.Analysis;
using Rota.Host.WalkForward;

namespace Rota.Host.Commands;

// The options of a walk-forward over a sweep.
internal sealed class WalkForwardOptions
{
    private readonly Option<string> _spans = RunOptions.Value(
        "--walk-forward", "LEARN/TEST", "Choose parameters from the past again and again, and test each choice on the time after: 5y/1y, 60m/12m.");

    private readonly Option<bool> _anchored = new("--anchored") { Description = "Learn from the first month on in every window (default: from the last LEARN months)." };
    private readonly Option<string> _step = RunOptions.Value("--step", "SPAN", "From one window to the next: 6m, 1y (default: TEST).");

    public void AddTo(Command command)
    {
        command.Add(_spans);
        command.Add(_anchored);
        command.Add(_step);
    }

    // Null without a walk-forward.
    public WalkForwardPlan? Plan(ParseResult parsed) =>
        new WalkForwardChoice(parsed.GetValue(_spans), parsed.GetValue(_anchored), parsed.GetValue(_step)).Plan();
}
