using System.Globalization;
using Rota.Engine;

namespace Rota.Host.Flipping;

// How to search, as text of the command line: --by, --limit and --step.
internal sealed record FlipChoice(string? By = null, string? Limit = null, string? Step = null)
{
    private const string Set = "set";

    // All mistakes together.
    public FlipTerms Read()
    {
        var mistakes = new List<Mistake>();
        var by = Number(By == Set ? null : By, "--by", $"a weight such as 0.05, above 0 and 1 at most, or {Set}", value => value is > 0 and <= 1);
        var limit = Number(Limit, "--limit", "a factor such as 1.25, above 1 and 10 at most", value => value is > 1 and <= 10);
        var step = Number(Step, "--step", "per cent of the close, 0.01 to 100", value => value is >= 0.01 and <= 100);
        if (mistakes.Count > 0) throw new InputException(mistakes);
        var usual = FlipTerms.Usual;
        return new() { By = by, Limit = limit ?? usual.Limit, Step = step / 100 ?? usual.Step };

        double? Number(string? text, string option, string use, Predicate<double> fits)
        {
            if (text is null) return null;
            if (double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) && fits(value)) return value;
            mistakes.Add(new($"{option} is '{text}'; use {use}."));
            return null;
        }
    }
}
