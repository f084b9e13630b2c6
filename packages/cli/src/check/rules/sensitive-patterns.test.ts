import assert from 'node:assert/strict';
import { test } from 'node:test';
import { amountsIn, sensitiveWordsIn } from './sensitive-patterns.js';

test('finds amounts, periods, deadlines, ages and shares, in digits of any kind', () => {
  for (const text of [
    ...['月額10万円です', '１，０００円', '三百円', '￥5000', '5割', '八割', '60％', '80パーセント', '3分の2'],
    ...[
      '３か月以内',
      '三か月以内',
      '6ヶ月',
      '１箇月',
      '2週間',
      '7日以内',
      '十日以内',
      '翌日から10営業日以内',
      '4日目から',
    ],
    ...[
      '1年間',
      '二年以上',
      '65歳',
      '20才',
      '週20時間以上',
      '2回以上',
      '50人以上',
      '3月31日まで',
      '10月末日まで',
      '翌月の10日',
    ],
    ...[
      'within 30 days',
      'two months',
      'a 3-month period',
      'aged 65',
      '60 percent',
      '10,000 yen',
      'JPY 500',
      'by March 31',
      'two-thirds',
    ],
  ]) {
    assert.notDeepEqual(amountsIn(text), [], text);
  }
});

test('leaves alone what looks like them and is not', () => {
  for (const text of [
    ...[
      '2026年11月24日に確認',
      '令和8年以降',
      '役割を確かめる',
      '割合',
      '1人で来る',
      '一日も早く',
      '2つあります',
      '三番目',
    ],
    ...['才能を生かす', '24時間使えます', '十分に', '1月号', '10月1日以降に出した求人', '3人の担当者', '円滑に'],
    ...['two ways', 'one day', 'on 24 November 2026', 'step 3', '24 hours'],
  ]) {
    assert.deepEqual(amountsIn(text), [], text);
  }
});

test('finds words of deadlines and eligibility, and not the conditions of a job', () => {
  for (const text of [
    '期限を確かめる',
    '締め切りがあります',
    '〆切',
    '対象になる方',
    '受給資格',
    '要件',
    '支給条件',
    '条件を満たす',
    'the deadline',
    'eligible',
  ]) {
    assert.notDeepEqual(sensitiveWordsIn(text), [], text);
  }
  for (const text of [
    '求人条件で検索',
    '労働条件が違う',
    '条件を選ぶ',
    '受給資格者証を持って行く',
    '資格・免許の欄',
    'the quality',
    '対象的',
  ]) {
    assert.deepEqual(sensitiveWordsIn(text), [], text);
  }
});
