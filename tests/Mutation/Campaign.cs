namespace Rota.Mutation;

/// <summary>Runs the tests that reach a mutant, the fastest first, until one fails.</summary>
internal sealed class Campaign(CodeUnderTest code, string assembly, IReadOnlyList<string> tests, IReadOnlyList<Mutant> mutants, bool isQuick)
{
    // The limit on a mutant's loop rounds, as a multiple of the original's.
    private const int MostTimes = 5;
    private const long MostMore = 1_000_000;

    private readonly List<(int Test, TimeSpan Time, long Rounds, bool[] Seen)> _covered = [];

    public void Run(Action<Mutant> done)
    {
        var (bytes, left) = code.WithSwitches(mutants);
        Console.Error.WriteLine($"{mutants.Count - left.Count} mutants at once, {left.Count} one by one");
        using var all = new TestRun(assembly, bytes, tests);
        Cover(all);
        foreach (var mutant in mutants.Except(left).Where(mutant => mutant.State == MutantState.Waiting))
        {
            Judge(mutant, all, mutant.Id, [.. _covered.Where(each => each.Seen[mutant.Id]).Select(each => each.Test)]);
            done(mutant);
        }

        foreach (var mutant in left.Where(mutant => mutant.State == MutantState.Waiting))
        {
            if (code.Only(mutant) is { } only) JudgeAlone(mutant, only);
            else mutant.State = MutantState.DoesNotCompile;
            done(mutant);
        }
    }

    private void Cover(TestRun all)
    {
        for (var i = 0; i < all.Tests.Count; i++)
        {
            if (isQuick && all.Tests[i].Name.Contains("Properties.", StringComparison.Ordinal)) continue;
            var seen = new bool[mutants.Count];
            all.Run(all.Tests[i], -1, long.MaxValue);
            var before = Environment.CpuUsage.TotalTime;
            if (all.Run(all.Tests[i], -1, long.MaxValue, seen) is { } thrown) Console.Error.WriteLine($"not used: {all.Tests[i].Name}: {thrown.Message.Split('\n')[0]}");
            else _covered.Add((i, Environment.CpuUsage.TotalTime - before, all.Count, seen));
        }

        _covered.Sort((one, other) => one.Time.CompareTo(other.Time));
    }

    // Tests that reach another mutant of the same member reach this one too; without one, all tests are run.
    private void JudgeAlone(Mutant mutant, byte[] only)
    {
        var near = mutants.Where(other => other.Member == mutant.Member).Select(other => other.Id).ToArray();
        int[] reach = [.. _covered.Where(each => near.Any(id => each.Seen[id])).Select(each => each.Test)];
        using var alone = new TestRun(assembly, only, tests);
        Judge(mutant, alone, -1, reach.Length > 0 ? reach : [.. _covered.Select(each => each.Test)]);
    }

    private void Judge(Mutant mutant, TestRun run, int active, int[] reach)
    {
        mutant.State = reach.Length == 0 ? MutantState.NotCovered : MutantState.Survived;
        foreach (var test in reach)
        {
            var rounds = _covered.First(each => each.Test == test).Rounds;
            if (run.Run(run.Tests[test], active, rounds * MostTimes + MostMore) is null) continue;
            (mutant.State, mutant.By) = (MutantState.Killed, run.Tests[test].Name);
            return;
        }
    }
}
