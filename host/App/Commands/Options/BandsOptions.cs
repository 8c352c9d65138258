using System.CommandLine;
using Rota.Host.Bootstrap;

namespace Rota.Host.Commands;

// How histories are drawn.
internal sealed class BandsOptions
{
    private readonly Option<string> _block = RunOptions.Value("--block", "MONTHS|auto", "Mean length of a block in months (default: 6), or auto: the length that suits the run.");
    private readonly Option<bool> _circular = new("--circular") { Description = "Blocks of one length (default: of random lengths)." };
    private readonly Option<string> _paths = RunOptions.Value("--paths", "N", "Number of histories (default: 2000).");
    private readonly Option<string> _seed = RunOptions.Value("--seed", "S", "Seed of the histories (default: 1).");

    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { _block, _circular, _paths, _seed }) command.Add(option);
    }

    public BandsChoice Of(ParseResult parsed) => new(parsed.GetValue(_block), parsed.GetValue(_circular), parsed.GetValue(_paths), parsed.GetValue(_seed));
}
