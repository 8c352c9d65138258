using System.Globalization;

namespace Rota.Accounts;

// Consumer prices: an index that is known from given days on. Each level holds until the next.
internal sealed class PriceLevels
{
    private readonly (DateOnly Day, decimal Level)[] _levels;

    public PriceLevels(IEnumerable<(DateOnly Day, decimal Level)> levels)
    {
        _levels = [.. levels.OrderBy(each => each.Day)];
        foreach (var (day, level) in _levels.Where(each => each.Level <= 0))
        {
            throw new InputException(new Mistake(string.Create(CultureInfo.InvariantCulture,
                $"The index of consumer prices is {level} on {day:O}. Use a series of levels above 0, such as CPIAUCSL.")));
        }
    }

    public decimal Of(DateOnly day)
    {
        var at = Array.FindLastIndex(_levels, each => each.Day <= day);
        return at >= 0 ? _levels[at].Level : throw new InputException(new Mistake(string.Create(CultureInfo.InvariantCulture,
            $"The index of consumer prices is not known on {day:O}. Use a series that begins on that day or earlier.")));
    }
}
