import type { Figure } from '../figures.ts';

/** A line with round ends: its width and its points, all in centimetres, from the middle of the foot. */
interface Stroke {
  readonly width: number;
  readonly points: readonly (readonly [x: number, y: number])[];
}

/** The figures as thick lines. */
export const SILHOUETTES: Readonly<Record<Figure['id'], readonly Stroke[]>> = {
  hand: [
    {
      width: 5.4,
      points: [
        [0, 2.7],
        [0, 3.4],
      ],
    },
    {
      width: 3.6,
      points: [
        [-2.1, 4.2],
        [-2.3, 8.4],
      ],
    },
    {
      width: 4.4,
      points: [
        [0, 4],
        [0, 8.2],
      ],
    },
    {
      width: 3.6,
      points: [
        [2.1, 4.2],
        [2.4, 7.8],
      ],
    },
    {
      width: 1.9,
      points: [
        [-3, 9],
        [-3.7, 13.2],
        [-3.9, 15.9],
      ],
    },
    {
      width: 2,
      points: [
        [-1, 9.4],
        [-1.2, 14],
        [-1.2, 17],
      ],
    },
    {
      width: 1.9,
      points: [
        [1.1, 9.2],
        [1.5, 13.4],
        [1.6, 16],
      ],
    },
    {
      width: 1.7,
      points: [
        [3, 8.4],
        [4, 11.6],
        [4.3, 13.6],
      ],
    },
    {
      width: 2.3,
      points: [
        [-2.4, 4],
        [-4.6, 6.6],
        [-5.3, 9.4],
      ],
    },
  ],
  child: [
    {
      width: 18,
      points: [
        [0, 127.5],
        [0, 131],
      ],
    },
    {
      width: 6.5,
      points: [
        [0, 112],
        [0, 120],
      ],
    },
    {
      width: 13,
      points: [
        [-9, 104],
        [9, 104],
      ],
    },
    {
      width: 22,
      points: [
        [0, 99],
        [0, 84],
      ],
    },
    {
      width: 23,
      points: [
        [0, 80],
        [0, 73],
      ],
    },
    {
      width: 11,
      points: [
        [-5.8, 72],
        [-6.4, 40],
        [-6.8, 6],
      ],
    },
    {
      width: 11,
      points: [
        [5.8, 72],
        [6.4, 40],
        [6.8, 6],
      ],
    },
    {
      width: 6,
      points: [
        [-7, 3],
        [-10.5, 3],
      ],
    },
    {
      width: 6,
      points: [
        [7, 3],
        [10.5, 3],
      ],
    },
    {
      width: 6.4,
      points: [
        [-12.4, 106],
        [-16, 88],
        [-18.5, 68],
      ],
    },
    {
      width: 6.4,
      points: [
        [12.4, 106],
        [16, 88],
        [18.5, 68],
      ],
    },
  ],
};
