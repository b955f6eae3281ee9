/** The main axes of a large symmetric matrix of which most is empty. */

/** Columns beside those that are wanted: they make these more exact. */
const SPARE = 16;

/** How often the matrix is applied: each time the axes come nearer to the main ones. */
const ROUNDS = 4;

/**
 * @param matrix its rows: where the columns of each begin in `columns` and `values`
 * @param width how many axes are wanted
 * @returns for each row its place on the axes, times the root of how much there is along each; row by row
 */
export function mainAxes(matrix, width) {
  const size = matrix.starts.length - 1;
  const count = width + SPARE;
  let basis = scattered(size * count);
  for (let round = 0; round < ROUNDS; round++) {
    basis = applied(matrix, basis, count);
    makeOrthonormal(basis, size, count);
  }
  const small = products(basis, applied(matrix, basis, count), size, count);
  const { values, vectors } = eigenOf(small, count);
  const order = [...values.keys()].sort((a, b) => Math.abs(values[b]) - Math.abs(values[a])).slice(0, width);
  const places = new Float64Array(size * width);
  for (let row = 0; row < size; row++)
    order.forEach((axis, at) => {
      let sum = 0;
      for (let i = 0; i < count; i++) sum += basis[row * count + i] * vectors[i * count + axis];
      places[row * width + at] = sum * Math.sqrt(Math.abs(values[axis]));
    });
  return places;
}

/** Ones and minus ones, the same in every run. */
function scattered(length) {
  let seed = 12345;
  return Float64Array.from({ length }, () => {
    seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
    return seed & 0x10000 ? 1 : -1;
  });
}

function applied({ starts, columns, values }, basis, count) {
  const result = new Float64Array(basis.length);
  for (let row = 0; row + 1 < starts.length; row++)
    for (let at = starts[row]; at < starts[row + 1]; at++) {
      const [from, value] = [columns[at] * count, values[at]];
      for (let i = 0; i < count; i++) result[row * count + i] += value * basis[from + i];
    }
  return result;
}

/** The products of the columns of two matrices, all with all. */
function products(one, other, size, count) {
  const result = new Float64Array(count * count);
  for (let row = 0; row < size; row++)
    for (let i = 0; i < count; i++) {
      const value = one[row * count + i];
      for (let j = 0; j < count; j++) result[i * count + j] += value * other[row * count + j];
    }
  return result;
}

/** Makes columns orthogonal and of length 1, by the Cholesky factor of their products: twice, for the sake of exactness. */
function makeOrthonormal(basis, size, count) {
  for (let pass = 0; pass < 2; pass++) {
    const factor = choleskyOf(products(basis, basis, size, count), count);
    for (let row = 0; row < size; row++)
      for (let j = 0; j < count; j++) {
        let value = basis[row * count + j];
        for (let i = 0; i < j; i++) value -= basis[row * count + i] * factor[j * count + i];
        basis[row * count + j] = value / factor[j * count + j];
      }
  }
}

function choleskyOf(matrix, count) {
  const factor = new Float64Array(count * count);
  for (let i = 0; i < count; i++)
    for (let j = 0; j <= i; j++) {
      let sum = matrix[i * count + j];
      for (let k = 0; k < j; k++) sum -= factor[i * count + k] * factor[j * count + k];
      factor[i * count + j] = i === j ? Math.sqrt(sum) : sum / factor[j * count + j];
    }
  return factor;
}

/** Eigenvalues and eigenvectors of a small symmetric matrix, by Jacobi's rotations. */
function eigenOf(matrix, count) {
  const vectors = Float64Array.from({ length: count * count }, (_, i) => (i % (count + 1) === 0 ? 1 : 0));
  const rotate = (target, p, q, c, s, byRow) => {
    for (let i = 0; i < count; i++) {
      const [a, b] = byRow ? [p * count + i, q * count + i] : [i * count + p, i * count + q];
      const [x, y] = [target[a], target[b]];
      target[a] = c * x - s * y;
      target[b] = s * x + c * y;
    }
  };
  for (let sweep = 0; sweep < 12; sweep++)
    for (let p = 0; p < count; p++)
      for (let q = p + 1; q < count; q++) {
        const off = matrix[p * count + q];
        if (Math.abs(off) < 1e-12) continue;
        const theta = (matrix[q * count + q] - matrix[p * count + p]) / (2 * off);
        const t = Math.sign(theta || 1) / (Math.abs(theta) + Math.hypot(theta, 1));
        const c = 1 / Math.hypot(t, 1);
        rotate(matrix, p, q, c, t * c, true);
        rotate(matrix, p, q, c, t * c, false);
        rotate(vectors, p, q, c, t * c, false);
      }
  return { values: Array.from({ length: count }, (_, i) => matrix[i * (count + 1)]), vectors };
}
