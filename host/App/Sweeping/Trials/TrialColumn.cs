namespace Rota.Host.Sweeping;

// A number of each trial: its name in files and on the command line, its unit, which values are better, and its formula.
internal sealed record TrialColumn(string Name, Unit Unit, Better Better, string Formula)
{
    // Above 0 where higher values are better.
    public double Sign => Better == Better.Lower ? -1 : 1;
}
