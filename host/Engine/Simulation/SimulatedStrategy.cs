namespace Rota.Engine;

// A strategy in a simulation: alone, or part of a portfolio.
internal abstract class SimulatedStrategy(Strategy strategy, RunContext context)
{
    public static SimulatedStrategy Of(Strategy strategy, RunContext context, int from, TradingTerms terms) => strategy.Allocation is Portfolio portfolio
        ? new SimulatedPortfolio(portfolio, strategy, context, from, terms)
        : new SingleStrategy(strategy, context, from, terms);

    public Strategy Strategy { get; } = strategy;

    // Whether it has made its first decision.
    public bool HasBegun { get; protected set; }

    // The kind of its decision on the latest row; null when it had nothing to decide.
    public RebalanceKind? Kind { get; protected set; }

    // The unknown input that kept it from deciding.
    public abstract string Unknown { get; }

    // The unknown input of its latest decision.
    public virtual string Lacked => Unknown;

    // The number of days on which it may decide.
    public abstract int Days { get; }

    // Takes over what the same strategy in another simulation remembers of earlier rows.
    public virtual void Recall(SimulatedStrategy other) => (HasBegun, Kind) = (other.HasBegun, null);

    protected RunContext Context { get; } = context;

    // Whether a row is the last one and decides although its period is not over.
    protected bool IsLastDay(int row, int decided) =>
        Strategy.Schedule != Dsl.Never && Context.Conventions.LastDayDecidesAfter is { } rows && row == Context.Panel.RowCount - 1 && row - decided >= rows;

    // The days of its next decisions after the run, and of those of its parts, in order, as far as they come within a year.
    public abstract IReadOnlyList<DateOnly> NextDecisions(Func<DateOnly, bool> isClosed);

    // The first row after one on which something other than prices can change: a decision, a fill or an exit.
    public abstract int NextEvent(int row);

    // Whether its decision at a row, its next event, surely keeps everything as it is. It is then made, although no day before it was walked.
    public virtual bool Keeps(int row) => false;

    // Decides at a row's close, if a decision is due.
    public abstract void Decide(int row);

    public abstract double Value(double[][] prices, int row);

    // Its values at the closes from a row on, without a trade between them. Cash earns the accruals, one per close; none if empty.
    public virtual void Values(int row, ReadOnlySpan<double> accruals, Span<double> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            if (accruals.Length > 0) EarnOnCash(accruals[i], 0, 0);
            values[i] = Value(Context.Closes, row + i);
        }
    }

    // Lists the accounts that trade at a fill: those with an order, or all when the strategy gets a new worth.
    public abstract void Collect(double? worth, bool isReal, Fill fill, int row, List<Account> accounts);

    // Adds its target weights by asset, times its share.
    public abstract void AddTarget(double share, int row, double[] sum);

    // Adds its weights at a close.
    public abstract void AddHoldings(int row, double[] sum, double share = 1);

    // Whether an order waits for a fill.
    public abstract bool Waits(Fill fill);

    // The cash of its real accounts, and the sum of their loans, 0 or less. Money that one account lends another is not a loan of the run.
    public abstract (double Cash, double Loans) Cash { get; }

    // A loan pays the rate plus a spread; a paper account pays the spread on its whole loan.
    public abstract void EarnOnCash(double rate, double spread, double onPaper);

    // Turns its shares of an ended asset into cash at a price and drops the asset from its target; returns the real shares.
    public abstract double PayOut(int asset, double price);

    // Whether it holds an asset or is about to, for real or on paper.
    public abstract bool Touches(int asset);

    public abstract Explanation Explain(int row);

    public abstract void AddNotes(List<string> notes);
}
