namespace Rota;

/// <summary>
/// The algebra of scores: <c>(12 * Return(1.MonthEnds) + Return(12.MonthEnds)) / 13</c>, <c>Sma(20.Days) / Sma(120.Days)</c>,
/// <c>momentum &gt; 0</c>. NaN in, NaN out, everywhere. A comparison gives 1 or 0; <c>&amp;</c> and <c>|</c> join comparisons.
/// </summary>
public static class ScoreAlgebra
{
    extension(IScore)
    {
        /// <summary>Adds two scores.</summary>
        public static IScore operator +(IScore left, IScore right) => new Arithmetic(left, Operation.Add, right);

        /// <summary>Adds a number to a score.</summary>
        public static IScore operator +(IScore left, double right) => new Arithmetic(left, Operation.Add, new Constant(right));

        /// <summary>Adds a score to a number.</summary>
        public static IScore operator +(double left, IScore right) => new Arithmetic(new Constant(left), Operation.Add, right);

        /// <summary>Subtracts a score from another.</summary>
        public static IScore operator -(IScore left, IScore right) => new Arithmetic(left, Operation.Subtract, right);

        /// <summary>Subtracts a number from a score.</summary>
        public static IScore operator -(IScore left, double right) => new Arithmetic(left, Operation.Subtract, new Constant(right));

        /// <summary>Subtracts a score from a number.</summary>
        public static IScore operator -(double left, IScore right) => new Arithmetic(new Constant(left), Operation.Subtract, right);

        /// <summary>Turns a score's sign, so that less is better.</summary>
        public static IScore operator -(IScore score) => new Arithmetic(new Constant(-1), Operation.Multiply, score);

        /// <summary>Multiplies two scores.</summary>
        public static IScore operator *(IScore left, IScore right) => new Arithmetic(left, Operation.Multiply, right);

        /// <summary>Multiplies a score by a number.</summary>
        public static IScore operator *(IScore left, double right) => new Arithmetic(left, Operation.Multiply, new Constant(right));

        /// <summary>Multiplies a score by a number.</summary>
        public static IScore operator *(double left, IScore right) => new Arithmetic(new Constant(left), Operation.Multiply, right);

        /// <summary>Divides a score by another; a zero divisor gives NaN.</summary>
        public static IScore operator /(IScore left, IScore right) => new Arithmetic(left, Operation.Divide, right);

        /// <summary>Divides a score by a number; zero gives NaN.</summary>
        public static IScore operator /(IScore left, double right) => new Arithmetic(left, Operation.Divide, new Constant(right));

        /// <summary>Divides a number by a score; a zero divisor gives NaN.</summary>
        public static IScore operator /(double left, IScore right) => new Arithmetic(new Constant(left), Operation.Divide, right);

        /// <summary>1 where the left score is above the right, else 0.</summary>
        public static IScore operator >(IScore left, IScore right) => new Comparison(left, Relation.Above, right);

        /// <summary>1 where the left score is below the right, else 0.</summary>
        public static IScore operator <(IScore left, IScore right) => new Comparison(left, Relation.Below, right);

        /// <summary>1 where the left score is not below the right, else 0.</summary>
        public static IScore operator >=(IScore left, IScore right) => new Comparison(left, Relation.NotBelow, right);

        /// <summary>1 where the left score is not above the right, else 0.</summary>
        public static IScore operator <=(IScore left, IScore right) => new Comparison(left, Relation.NotAbove, right);

        /// <summary>1 where the score is above the number, else 0.</summary>
        public static IScore operator >(IScore left, double right) => new Comparison(left, Relation.Above, new Constant(right));

        /// <summary>1 where the score is below the number, else 0.</summary>
        public static IScore operator <(IScore left, double right) => new Comparison(left, Relation.Below, new Constant(right));

        /// <summary>1 where the score is not below the number, else 0.</summary>
        public static IScore operator >=(IScore left, double right) => new Comparison(left, Relation.NotBelow, new Constant(right));

        /// <summary>1 where the score is not above the number, else 0.</summary>
        public static IScore operator <=(IScore left, double right) => new Comparison(left, Relation.NotAbove, new Constant(right));

        /// <summary>1 where both conditions hold; NaN when one is unknown.</summary>
        public static IScore operator &(IScore left, IScore right) => new Junction(left, All: true, right);

        /// <summary>1 where one condition holds or both; NaN when one is unknown.</summary>
        public static IScore operator |(IScore left, IScore right) => new Junction(left, All: false, right);

        /// <summary>1 where the condition does not hold.</summary>
        public static IScore operator !(IScore condition) => new Negation(condition);
    }
}
