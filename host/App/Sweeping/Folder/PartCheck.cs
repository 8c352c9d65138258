using System.Globalization;
using Rota.Host.Foundation;

namespace Rota.Host.Sweeping;

// Whether a folder holds every trial of its plan, once: each part is there, is this plan's, and has its number of trials. Parts can come from
// several machines.
internal static class PartCheck
{
    private const int MostNamed = 10;

    // The plan of a complete sweep.
    public static SweepPlan Require(SweepFolder folder)
    {
        if (!folder.HasPlan) throw new InputException(new Mistake($"{folder.Path} holds no sweep: {SweepPlan.FileName} is missing. Run 'rota sweep SCRIPT' first."));
        var plan = folder.Read()!;
        int[] missing = [.. Enumerable.Range(0, plan.PartCount).Where(part => !folder.Has(plan, part))];
        if (missing.Length > 0)
        {
            var trials = missing.Sum(part => plan.TrialsOf(part).End - plan.TrialsOf(part).First);
            throw new InputException(new Mistake(string.Create(CultureInfo.InvariantCulture,
                $"{folder.Path} lacks {missing.Length:#,0} of {plan.PartCount:#,0} parts ({Named(missing)}), {trials:#,0} of {plan.Facts.Trials:#,0} trials. ") +
                "Run the same 'rota sweep' command again to complete it."));
        }

        var mistakes = new List<Mistake>();
        for (var part = 0; part < plan.PartCount; part++)
        {
            Check(folder.PartPath(part), plan, part, mistakes);
            if (plan.Input.KeepsReturns) Check(folder.ReturnsPath(part), plan, part, mistakes);
        }

        return mistakes.Count == 0 ? plan : throw new InputException(mistakes);
    }

    private static void Check(string path, SweepPlan plan, int part, List<Mistake> mistakes)
    {
        try
        {
            var trials = (int[])RowsPart.Read(path, plan, ParquetTable.Columns).Single(column => column.Name == RowsPart.Trial).Values;
            var (first, end) = plan.TrialsOf(part);
            if (trials.SequenceEqual(Enumerable.Range(first, end - first))) return;
            mistakes.Add(new(string.Create(CultureInfo.InvariantCulture,
                $"The part has {Count.Of(trials.Length, "row")}, not the trials {first} to {end - 1}. {RowsPart.Remedy}"), path));
        }
        catch (InputException damaged)
        {
            mistakes.AddRange(damaged.Mistakes);
        }
    }

    private static string Named(int[] parts) =>
        string.Join(", ", parts.Take(MostNamed)) + (parts.Length > MostNamed ? $" and {parts.Length - MostNamed} more" : "");
}
