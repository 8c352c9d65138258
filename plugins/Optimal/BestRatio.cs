namespace Rota.Plugins.Optimal;

// max gᵀw / √(wᵀΣw) with Σw = 1 and w ≥ 0, for assets that all move, one of which has g > 0. An asset that is not held has a
// weight of exactly 0. Where Σ is singular and several portfolios are best, or the ratio has no bound, it is the one with the
// least Σ(wσ)² for its gᵀw, to a few millionths: what moves as one and is equally good has the same risk, whatever the order.
internal static class BestRatio
{
    // The eigenvalue of the correlation below which rounding would decide between portfolios, and what is then added to each.
    private const double Singular = 1e-8;
    private const double Ridge = 1e-6;

    // The remaining slope that counts as 0.
    private const double Tolerance = 1e-14;

    private const int MostSteps = 20;

    // In units of risk, x = wσ, the ratio is sᵀx / √(xᵀρx), where s = g/σ; and a maximum of it is a minimum of xᵀρx with sᵀx
    // given. A multiple of ssᵀ changes nothing there, and with it x = v / (vᵀρv + 1), v the best of sᵀv = 1, is the answer to
    // min ½xᵀ(ρ + ssᵀ)x − sᵀx, and sᵀx is ½ to 1 however small vᵀρv is. With max s = 1 one asset alone has vᵀρv = 1: neither
    // term drowns the other.
    public static double[] Solve(double[] gains, double[,] covariance)
    {
        var count = gains.Length;
        double[] sigma = [.. Enumerable.Range(0, count).Select(i => Math.Sqrt(covariance[i, i]))];
        var most = Enumerable.Range(0, count).Max(i => gains[i] / sigma[i]);
        double[] s = [.. Enumerable.Range(0, count).Select(i => gains[i] / sigma[i] / most)];
        var q = CorrelationMatrix.Of(covariance);
        var singular = CorrelationMatrix.LeastEigenvalue(q, nameof(covariance)) < Singular;
        for (var i = 0; i < count; i++)
        {
            for (var j = 0; j < count; j++) q[i, j] += s[i] * s[j];
        }

        var x = singular ? Proximal(q, s) : NonnegativeProgram.Minimize(q, s);
        return Portfolio.InProportion([.. x.Select((risk, i) => risk / sigma[i])]);
    }

    // With a ridge there is one answer, near the least of all best ones (Tikhonov). A ridge around each answer, for the next,
    // leads from there to a best one (Rockafellar 1976): what the ridge cost shrinks fast where an eigenvalue is clearly above 0,
    // and it costs nothing where one is 0. In between, it is what remains after the last step.
    private static double[] Proximal(double[,] q, double[] c)
    {
        var count = c.Length;
        var ridged = (double[,])q.Clone();
        for (var i = 0; i < count; i++) ridged[i, i] += Ridge;
        var x = new double[count];
        for (var step = 0; step < MostSteps; step++)
        {
            var next = NonnegativeProgram.Minimize(ridged, [.. x.Select((value, i) => c[i] + Ridge * value)]);
            var slope = Ridge * x.Zip(next, (a, b) => Math.Abs(a - b)).Max();
            x = next;
            if (slope <= Tolerance) break;
        }

        return x;
    }
}
