using System.Globalization;

namespace Rota.Host.Sweeping;

// Ends a long sweep early if many of its first trials fail: the script or the range is wrong.
internal sealed class EarlyFailures(Space space)
{
    public const int Trials = 1_000;
    private const int Most = Trials / 100;

    private readonly List<(int Trial, string Text)> _failed = [];

    // Takes the rows of the next part, up to a trial. Points that the script itself refuses are no sign of a mistake.
    public void Require(TrialRows rows, int end)
    {
        if (space.Count < Trials) return;
        for (var row = 0; row < end - rows.First; row++)
        {
            if (rows.Failures[row] is { IsRefused: false } failure) _failed.Add((rows.First + row, failure.Text));
        }

        if (_failed.Count <= Most) return;
        throw new InputException(new Mistake(string.Create(CultureInfo.InvariantCulture,
            $"{_failed.Count} of the first {end:#,0} trials fail; a sweep ends when more than 1 % of the first {Trials:#,0} do. The first, {space.NamesOf(_failed[0].Trial)}: {_failed[0].Text}")));
    }
}
