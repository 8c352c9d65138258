namespace Rota.Engine;

// A strategy in the making of a run: alone, or a part of a portfolio.
internal abstract class Part(Strategy strategy, Stage stage)
{
    public static Part Of(Strategy strategy, Stage stage, int from, Terms terms) => strategy.Allocation is Portfolio portfolio
        ? new PortfolioPart(portfolio, strategy, stage, from, terms)
        : new StrategyPart(strategy, stage, from, terms);

    public Strategy Strategy { get; } = strategy;

    // Whether its first decision is made.
    public bool HasBegun { get; protected set; }

    // What it decided on the row that was asked last; null when it had nothing to decide.
    public RebalanceKind? Kind { get; protected set; }

    // What was not known when it wanted to decide and could not.
    public abstract string Unknown { get; }

    // On how many days it may decide.
    public abstract int Days { get; }

    protected Stage Stage { get; } = stage;

    // Whether a row is the last and decides though its period is not over.
    protected bool IsLastDay(int row, int decided) =>
        Strategy.Schedule != Dsl.Never && Stage.Conventions.LastDayDecidesAfter is { } rows && row == Stage.Panel.RowCount - 1 && row - decided >= rows;

    // Decides on a row's close, if it is its day.
    public abstract void Decide(int row);

    public abstract double Value(double[][] prices, int row);

    // Lists the accounts that trade at a fill: those with something to do, and all when the part is given another worth.
    public abstract void Collect(double? worth, bool isReal, Fill fill, int row, List<Account> accounts);

    // Adds what it wants to hold, by asset, times its share.
    public abstract void AddTarget(double share, int row, double[] sum);

    // Adds the weights that it holds at a close.
    public abstract void AddHoldings(int row, double[] sum, double share = 1);

    // Whether something waits for a fill.
    public abstract bool Waits(Fill fill);

    // The cash of its accounts that are in the run, and how much of it is loans, below 0; what one account lends another is not a loan of the run.
    public abstract (double Cash, double Loans) Cash { get; }

    // A loan pays a spread beside the rate; an account on paper that of a whole loan.
    public abstract void EarnOnCash(double rate, double spread, double onPaper);

    // Turns what it holds of an asset that has ended into cash at a price, and forgets what it wants of it; gives the shares that were real.
    public abstract double PayOut(int asset, double price);

    // Whether it will hold an asset or holds it, in earnest or on paper.
    public abstract bool Touches(int asset);

    public abstract Explanation Explain(int row);

    public abstract void AddNotes(List<string> notes);
}
